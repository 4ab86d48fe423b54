package io.junheng.benchmarks;

import io.junheng.audit.tree.Frontier;
import io.junheng.audit.tree.Hashes;
import io.junheng.audit.tree.MerkleHash;
import io.junheng.audit.tree.Proofs;
import io.junheng.audit.tree.Tile;
import io.junheng.launcher.Service;
import io.junheng.verifier.MerkleProofs;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** Proofs from stored tiles in a log of up to a hundred million entries, each checked by the verifier against the root. */
final class TreeBenchmark implements Benchmark {

    private static final List<Long> SIZES = List.of(1_000_000L, 10_000_000L, 100_000_000L);
    private static final int PROOFS = 1_000;
    private static final long SEED = 9162;

    /** Tiles hashed before they are stored. */
    private static final int TOGETHER = 1_000;

    @Override
    public String name() {
        return "audit-tree";
    }

    @Override
    public String question() {
        return "How long does a proof take, and how many stored tiles does it read, in a log of up to 100 million entries?";
    }

    @Override
    public void run(Bench bench) throws Exception {
        List<Long> sizes = SIZES.subList(0, bench.scale().ordinal() + 1);
        try (Connection connection = bench.database(Service.AUDIT);
                TileTable tiles = new TileTable(connection)) {
            Frontier tree = Frontier.empty();
            double smallest = 0;
            long earlier = 0;
            for (long size : sizes) {
                long began = System.nanoTime();
                grow(tiles, tree, size);
                double seconds = (System.nanoTime() - began) / 1e9;
                bench.figure(entries(size) + ", built", (size - earlier) / seconds, "leaves/s", "");
                bench.figure(entries(size) + ", stored tiles", tiles.bytes() / (double) size, "bytes/leaf", "");
                double micros = inclusion(bench, tiles, tree);
                smallest = smallest == 0 ? micros : smallest;
                bench.figure(
                        entries(size) + ", inclusion proof",
                        micros,
                        "µs",
                        entries(sizes.get(0)),
                        smallest,
                        "ratio near 1: at most two tiles for each factor of 256");
                consistency(bench, tiles, tree);
                earlier = size;
            }
        }
    }

    private static String entries(long size) {
        return "%,d entries".formatted(size);
    }

    /** Whole tiles are hashed on all cores, several at a time, and stored in their order; what is less than a tile, leaf by leaf. */
    private static void grow(TileTable tiles, Frontier tree, long size) throws SQLException {
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES);
        while (tree.size() < size) {
            int whole = (int) Math.min(TOGETHER, (size - tree.size()) / Tile.WIDTH);
            if (tree.size() % Tile.WIDTH == 0 && whole > 0) {
                long first = tree.size() / Tile.WIDTH;
                List<FullTile> next = LongStream.range(first, first + whole)
                        .parallel()
                        .mapToObj(FullTile::of)
                        .toList();
                for (FullTile tile : next) {
                    tiles.append(tile.hashes(), tile.root());
                    tree.append(Tile.HEIGHT, tile.root());
                }
            } else {
                byte[] hash = leaf(buffer, tree.size());
                tiles.append(hash);
                tree.append(hash);
            }
        }
        tiles.finish();
    }

    /** 256 neighbouring leaves: their hashes one after the other, and the root over them. */
    private record FullTile(byte[] hashes, byte[] root) {

        static FullTile of(long index) {
            ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES);
            List<byte[]> row = new ArrayList<>(Tile.WIDTH);
            for (int i = 0; i < Tile.WIDTH; i++) {
                row.add(leaf(buffer, (index << Tile.HEIGHT) + i));
            }
            return new FullTile(Hashes.join(row), Tile.root(row));
        }
    }

    private static byte[] leaf(ByteBuffer buffer, long index) {
        return MerkleHash.leaf(buffer.putLong(0, index).array());
    }

    /** The median time of a proof in microseconds. */
    private static double inclusion(Bench bench, TileTable tiles, Frontier tree) {
        SplittableRandom random = new SplittableRandom(SEED);
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES);
        Proofs proofs = new Proofs(tiles);
        long[] nanos = new long[PROOFS];
        long most = 0;
        long hashes = 0;
        for (int i = -PROOFS; i < PROOFS; i++) {
            long index = random.nextLong(tree.size());
            tiles.readsSince();
            long began = System.nanoTime();
            List<byte[]> proof = proofs.inclusion(index, tree.size());
            nanos[Math.max(0, i)] = System.nanoTime() - began;
            most = Math.max(most, tiles.readsSince());
            hashes = Math.max(hashes, proof.size());
            if (!MerkleProofs.includes(leaf(buffer, index), index, tree.size(), proof, tree.root())) {
                throw new IllegalStateException("the proof of entry " + index + " does not hold");
            }
        }
        bench.figure(entries(tree.size()) + ", tiles read for an inclusion proof", most, "tiles at most", "");
        bench.figure(entries(tree.size()) + ", length of an inclusion proof", hashes, "hashes at most", "");
        return quantile(bench, "inclusion proof", tree.size(), nanos);
    }

    /** From random earlier sizes, whose roots come from the same tiles, to the whole. */
    private static void consistency(Bench bench, TileTable tiles, Frontier tree) {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        Proofs proofs = new Proofs(tiles);
        long[] nanos = new long[PROOFS];
        long most = 0;
        for (int i = 0; i < PROOFS; i++) {
            long from = 1 + random.nextLong(tree.size());
            byte[] root = proofs.root(from);
            tiles.readsSince();
            long began = System.nanoTime();
            List<byte[]> proof = proofs.consistency(from, tree.size());
            nanos[i] = System.nanoTime() - began;
            most = Math.max(most, tiles.readsSince());
            if (!MerkleProofs.consistent(from, root, tree.size(), tree.root(), proof)) {
                throw new IllegalStateException("the proof from size " + from + " does not hold");
            }
        }
        bench.figure(entries(tree.size()) + ", tiles read for a consistency proof", most, "tiles at most", "");
        bench.figure(
                entries(tree.size()) + ", consistency proof",
                quantile(bench, "consistency proof", tree.size(), nanos),
                "µs",
                "");
    }

    private static double quantile(Bench bench, String what, long size, long[] nanos) {
        Arrays.sort(nanos);
        bench.sample(what + " of " + entries(size) + ", 99 of 100", PROOFS, nanos[PROOFS * 99 / 100] / 1e3, "µs");
        return nanos[PROOFS / 2] / 1e3;
    }
}
