package io.junheng.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Against the recursive definition of the RFC, for trees of every shape up to 600 leaves. */
class MerkleProofsTest {

    @Property(tries = 200)
    void rootOfAGrowingTreeIsTheRecursiveRoot(@ForAll @IntRange(max = 600) int size) {
        GrowingTree tree = new GrowingTree(new Hashes());

        leaves(size).forEach(tree::append);

        assertThat(tree.root()).isEqualTo(TestLog.root(leaves(size)));
    }

    @Property(tries = 300)
    void trueInclusionHoldsAndNoOtherPlaceDoes(
            @ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll @IntRange(max = 299) int at,
            @ForAll @IntRange(max = 299) int other) {
        List<byte[]> leaves = leaves(size);
        int index = at % size;
        List<byte[]> proof = TestLog.path(index, leaves);
        byte[] root = TestLog.root(leaves);

        assertThat(MerkleProofs.includes(leaves.get(index), index, size, proof, root))
                .isTrue();
        assertThat(MerkleProofs.includes(leaves.get(index), other, size, proof, root))
                .isEqualTo(other == index);
        assertThat(MerkleProofs.includes(leaves.get(index), index, size, without(proof), root))
                .isEqualTo(proof.isEmpty());
    }

    @Property(tries = 300)
    void trueConsistencyHoldsAndAnotherHistoryDoesNot(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(min = 1, max = 300) int earlier) {
        List<byte[]> leaves = leaves(size);
        int oldSize = 1 + earlier % size;
        List<byte[]> proof = TestLog.consistency(oldSize, leaves, true);
        byte[] oldRoot = TestLog.root(leaves.subList(0, oldSize));
        byte[] root = TestLog.root(leaves);
        List<byte[]> rewritten = new ArrayList<>(leaves.subList(0, oldSize));
        rewritten.set(oldSize / 2, TestLog.sha256("rewritten"));

        assertThat(MerkleProofs.consistent(oldSize, oldRoot, size, root, proof)).isTrue();
        assertThat(MerkleProofs.consistent(oldSize, TestLog.root(rewritten), size, root, proof))
                .isFalse();
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> TestLog.leafHash("leaf " + i))
                .toList();
    }

    private static List<byte[]> without(List<byte[]> proof) {
        return proof.isEmpty() ? proof : proof.subList(1, proof.size());
    }
}
