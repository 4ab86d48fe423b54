package io.junheng.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.verifier.MerkleProofs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The stored tree against the recursive definitions, and its proofs against the verifier, which shares no code with it. */
class TreePropertiesTest {

    @Property(tries = 150)
    void frontierHasTheRecursiveRootThroughAnyStops(
            @ForAll @IntRange(max = 1200) int size, @ForAll @IntRange(min = 1, max = 300) int batch) {
        List<byte[]> leaves = NaiveTree.leaves(size);
        Frontier frontier = Frontier.empty();

        for (int i = 0; i < size; i++) {
            if (i % batch == 0) {
                frontier = Frontier.of(i, frontier.encoded());
            }
            frontier.append(leaves.get(i));
        }

        assertThat(frontier.size()).isEqualTo(size);
        assertThat(frontier.root()).isEqualTo(NaiveTree.root(leaves));
        assertThat(frontier.encoded()).hasSize(32 * Integer.bitCount(size));
    }

    @Property(tries = 200)
    void inclusionProofIsTheRecursiveOneAndTheVerifierTakesIt(
            @ForAll @IntRange(min = 1, max = 1200) int size, @ForAll @IntRange(max = 1199) int at) {
        List<byte[]> leaves = NaiveTree.leaves(size);
        int index = at % size;

        List<byte[]> proof = new Proofs(NaiveTree.tiles(leaves)).inclusion(index, size);

        assertThat(proof).usingElementComparator(Arrays::compare).isEqualTo(NaiveTree.path(index, leaves));
        assertThat(MerkleProofs.includes(leaves.get(index), index, size, proof, NaiveTree.root(leaves)))
                .isTrue();
    }

    @Property(tries = 200)
    void consistencyProofIsTheRecursiveOneAndTheVerifierTakesIt(
            @ForAll @IntRange(min = 1, max = 1200) int size, @ForAll @IntRange(max = 1199) int at) {
        List<byte[]> leaves = NaiveTree.leaves(size);
        int earlier = 1 + at % size;

        List<byte[]> proof = new ArrayList<>(new Proofs(NaiveTree.tiles(leaves)).consistency(earlier, size));

        byte[] oldRoot = NaiveTree.root(leaves.subList(0, earlier));
        assertThat(proof).usingElementComparator(Arrays::compare).isEqualTo(NaiveTree.proof(earlier, leaves));
        byte[] root = NaiveTree.root(leaves);
        assertThat(MerkleProofs.consistent(earlier, oldRoot, size, root, proof)).isTrue();
        assertThat(Consistency.holds(earlier, oldRoot, size, root, proof)).isTrue();
        assertThat(Consistency.holds(earlier, root, size, oldRoot, proof)).isEqualTo(earlier == size);
        if (!proof.isEmpty()) {
            proof.set(at % proof.size(), MerkleHash.empty());
            assertThat(Consistency.holds(earlier, oldRoot, size, root, proof)).isFalse();
            assertThat(Consistency.holds(earlier, oldRoot, size, root, proof.subList(1, proof.size())))
                    .isFalse();
        }
    }

    @Property(tries = 200)
    void proofOfAHugeTreeReadsAtMostTwoTilesForEachLevel(
            @ForAll @LongRange(min = 1, max = 1L << 40) long size, @ForAll long at) {
        Set<Tile> read = new HashSet<>();
        List<byte[]> anything = new ArrayList<>();
        for (int i = 0; i < Tile.WIDTH; i++) {
            anything.add(MerkleHash.empty());
        }
        TileSource source = (tiles, ofSize) -> {
            read.addAll(tiles);
            return tiles.stream()
                    .collect(Collectors.toMap(tile -> tile, tile -> anything.subList(0, tile.hashesIn(ofSize))));
        };

        List<byte[]> proof = new Proofs(source).inclusion(Math.floorMod(at, size), size);

        int levels = 1 + (63 - Long.numberOfLeadingZeros(size)) / Tile.HEIGHT;
        assertThat(read).hasSizeLessThanOrEqualTo(2 * levels);
        assertThat(proof).hasSizeLessThanOrEqualTo(64 - Long.numberOfLeadingZeros(size));
    }
}
