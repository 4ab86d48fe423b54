package io.junheng.benchmarks;

import io.junheng.audit.tree.Checkpoint;
import io.junheng.audit.tree.Frontier;
import io.junheng.audit.tree.LogKey;
import io.junheng.audit.tree.MerkleHash;
import io.junheng.verifier.LogVerifier;
import io.junheng.verifier.Verdict;
import io.junheng.verifier.VerifierKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The verifier on an export that is large enough for starting to be nothing, beside SHA-256 of the same file by the same process. The entries are
 * invented, of the layout and the size of a school's. All that is measured is processor time of the one thread that works.
 */
final class VerifyBenchmark implements Benchmark {

    private static final int ENTRIES = 650_000;
    private static final int ENTRIES_FOR_A_LOOK = 100_000;

    /** Entries between two signed checkpoints, as when the log takes a batch. */
    private static final int BATCH = 1_000;

    private static final int SAMPLE = 2_000;

    private static final double MEBIBYTE = 1 << 20;
    private static final String ORIGIN = "bench.example/audit";

    private static final String LEAF =
            "{\"actor\":\"benchmark\",\"aggregate\":\"school\",\"aggregateId\":\"bench-%1$d\","
                    + "\"dataHash\":\"%2$s\",\"eventId\":\"%3$s\",\"index\":%1$d,\"layout\":1,\"operation\":\"CREATE\","
                    + "\"recordedAt\":\"2026-01-02T03:04:05.678901Z\",\"regionPath\":\"/220000/220300/220322/220322001/\","
                    + "\"requestId\":\"benchmark-bench-%1$d\",\"roles\":[\"admin\"],\"service\":\"registry\","
                    + "\"time\":\"2026-01-02T03:04:05.123456Z\",\"type\":\"io.junheng.registry.SchoolOpened.v1\",\"version\":1}";

    private static final String DATA = "{\"after\":{\"boarding\":false,\"code\":\"bench-%1$d\",\"founder\":\"831\","
            + "\"name\":\"示例第%1$d小学（示例）\",\"openedOn\":\"1956-09-01\",\"regionCode\":\"220322001\","
            + "\"regionPath\":\"/220000/220300/220322/220322001/\",\"status\":\"OPEN\",\"type\":\"211\",\"urbanRural\":\"111\","
            + "\"version\":1},\"before\":null,\"changes\":[],\"salt\":\"%2$s\"}";

    /** Reads the file once. */
    private interface Reading {
        void once() throws IOException;
    }

    @Override
    public String name() {
        return "audit-verify";
    }

    @Override
    public String question() {
        return "How fast does the verifier read an export, beside SHA-256 of the same file?";
    }

    @Override
    public void run(Bench bench) throws Exception {
        int entries = bench.scale() == Scale.SHORT ? ENTRIES_FOR_A_LOOK : ENTRIES;
        LogKey key = LogKey.generate(ORIGIN);
        Path file = bench.scratch().resolve("export.ndjson");
        List<byte[]> sample = new ArrayList<>();
        String note = write(file, key, entries, sample);
        LogVerifier verifier =
                LogVerifier.of(VerifierKey.parse(key.verifierKey()), io.junheng.verifier.Checkpoint.parse(note));
        double hashing = best(bench, "SHA-256", file, () -> hash(file));
        double tree = best(bench, "entries, data and nodes hashed one by one", file, () -> hash(sample, entries));
        double verifying = best(bench, "verifier", file, () -> requireIntact(verifier.verify(file)));
        bench.boundedBy(new Limit("SHA-256 of the same file by the same process", hashing, "MiB/s"));
        bench.figure("size of the export", Files.size(file) / MEBIBYTE, "MiB", "≥ 500, but for a look");
        bench.figure(
                "verification of an export, by one core",
                verifying,
                "MiB/s",
                "SHA-256 of the same file by the same process",
                hashing,
                "ratio near 1");
        bench.figure(
                "the same, beside what has to be hashed",
                verifying,
                "MiB/s",
                "entries, data and nodes of as many entries in memory, hashed one by one",
                tree,
                "ratio near 1");
        Files.delete(file);
    }

    /** What no verifier can do without: each entry, its data, and the nodes above, for as many entries as the file has. */
    private static void hash(List<byte[]> sample, int entries) {
        Frontier tree = Frontier.empty();
        for (int i = 0; i < entries; i++) {
            int at = 2 * (i % SAMPLE);
            tree.append(MerkleHash.leaf(sample.get(at)));
            MerkleHash.plain(sample.get(at + 1));
        }
        tree.root();
    }

    /** The most MiB that a second of this thread's processor time was enough for, after one time for warming up. */
    private static double best(Bench bench, String what, Path file, Reading reading) throws IOException {
        double best = 0;
        for (int run = 0; run <= bench.scale().repetitions(); run++) {
            long began = ProcessorTime.ofThisThread();
            reading.once();
            double rate = Files.size(file) / MEBIBYTE / ((ProcessorTime.ofThisThread() - began) / 1e9);
            bench.sample(what, run, rate, "MiB/s");
            best = run == 0 ? best : Math.max(best, rate);
        }
        return best;
    }

    private static void hash(Path file) throws IOException {
        byte[] buffer = new byte[1 << 18];
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MerkleHash.sha256();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            digest.digest();
        }
    }

    private static void requireIntact(Verdict verdict) {
        if (!verdict.intact()) {
            throw new IllegalStateException("the verifier says: " + verdict);
        }
    }

    /** Writes the export, of which the first entries and their data are kept; returns the checkpoint over all of it. */
    private static String write(Path file, LogKey key, int entries, List<byte[]> sample) throws IOException {
        Frontier tree = Frontier.empty();
        String note = "";
        Base64.Encoder base64 = Base64.getEncoder();
        try (OutputStream out = Files.newOutputStream(file)) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < entries; i++) {
                byte[] salt = MerkleHash.plain(Integer.toString(i).getBytes(StandardCharsets.UTF_8));
                String data = DATA.formatted(i, base64.encodeToString(salt).substring(0, 22) + "==");
                String hash = base64.encodeToString(MerkleHash.plain(data.getBytes(StandardCharsets.UTF_8)));
                String leaf = LEAF.formatted(i, hash, new UUID(0x0190_0000_0000_7000L + ((long) i << 16), ~(long) i));
                byte[] leafHash = MerkleHash.leaf(leaf.getBytes(StandardCharsets.UTF_8));
                tree.append(leafHash);
                if (i < SAMPLE) {
                    sample.add(leaf.getBytes(StandardCharsets.UTF_8));
                    sample.add(data.getBytes(StandardCharsets.UTF_8));
                }
                lines.append("{\"entry\":")
                        .append(leaf)
                        .append(",\"data\":")
                        .append(data)
                        .append(",\"hash\":\"")
                        .append(base64.encodeToString(leafHash))
                        .append("\"}\n");
                if (tree.size() % BATCH == 0) {
                    note = new Checkpoint(ORIGIN, tree.size(), tree.root()).signedBy(key);
                    lines.append("{\"checkpoint\":\"")
                            .append(note.replace("\n", "\\n"))
                            .append("\"}\n");
                    out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
                    lines.setLength(0);
                }
            }
        }
        return note;
    }
}
