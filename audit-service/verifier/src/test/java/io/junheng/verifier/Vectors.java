package io.junheng.verifier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Makes the vectors for those who write a verifier of their own, from keys that are always the same. */
final class Vectors {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String WITNESS = "witness.example/junheng";
    private static final KeyPair WITNESS_KEYS = TestLog.keysOf(9);

    /** A file of vectors. */
    record Document(String name, ObjectNode content) {}

    private Vectors() {}

    static List<Document> all() {
        return List.of(
                new Document("reference-tree.json", referenceTree()),
                new Document("tree.json", tree()),
                new Document("exports.json", exports()));
    }

    /** Figures of others: the leaves, roots and proofs that the tests of Google's Certificate Transparency use. */
    private static ObjectNode referenceTree() {
        ObjectNode document = JSON.objectNode();
        document.put(
                "source",
                "The reference tree of the Certificate Transparency implementation (github.com/google/certificate-transparency, merkle"
                        + " tree tests; also github.com/transparency-dev/merkle): eight leaves, their roots at every size, and proofs."
                        + " RFC 9162 keeps the hashing of RFC 6962.");
        document.put("hash", "SHA-256; leaf 0x00 || bytes, node 0x01 || left || right; all values in hex");
        List<String> leaves = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        List<String> roots = List.of(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        leaves.forEach(document.putArray("leaves")::add);
        roots.forEach(document.putArray("roots")::add);
        ArrayNode inclusion = document.putArray("inclusion");
        inclusion.add(reference(
                leaves,
                roots,
                0,
                8,
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        inclusion.add(reference(
                leaves,
                roots,
                5,
                8,
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        inclusion.add(
                reference(leaves, roots, 2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"));
        inclusion.add(reference(
                leaves,
                roots,
                1,
                5,
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
        ArrayNode consistency = document.putArray("consistency");
        consistency.add(growth(
                roots,
                1,
                8,
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        consistency.add(growth(
                roots,
                6,
                8,
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        consistency.add(growth(
                roots,
                2,
                5,
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
        return document;
    }

    private static ObjectNode reference(List<String> leaves, List<String> roots, int index, int size, String... proof) {
        byte[] leaf = HexFormat.of().parseHex(leaves.get(index));
        return inclusion(index, size, new Hashes().leaf(leaf, 0, leaf.length), roots.get(size), List.of(proof));
    }

    private static ObjectNode growth(List<String> roots, int from, int to, String... proof) {
        return consistency(from, to, roots.get(from), roots.get(to), List.of(proof));
    }

    /** Every proof of every size up to nine, over leaves "entry 0", "entry 1" and so on. */
    private static ObjectNode tree() {
        ObjectNode document = JSON.objectNode();
        document.put("leaves", "leaf i has the bytes of the ASCII text \"entry i\"");
        ArrayNode roots = document.putArray("roots");
        ArrayNode inclusion = document.putArray("inclusion");
        ArrayNode consistency = document.putArray("consistency");
        List<byte[]> leaves = new ArrayList<>();
        roots.add(hex(TestLog.root(leaves)));
        for (int size = 1; size <= 9; size++) {
            leaves.add(TestLog.leafHash("entry " + (size - 1)));
            roots.add(hex(TestLog.root(leaves)));
            for (int index = 0; index < size; index++) {
                inclusion.add(inclusion(
                        index, size, leaves.get(index), hex(TestLog.root(leaves)), hex(TestLog.path(index, leaves))));
            }
            for (int from = 1; from <= size; from++) {
                consistency.add(consistency(
                        from,
                        size,
                        hex(TestLog.root(leaves.subList(0, from))),
                        hex(TestLog.root(leaves)),
                        hex(TestLog.consistency(from, leaves, true))));
            }
        }
        return document;
    }

    private static ObjectNode inclusion(int index, int size, byte[] leafHash, String root, List<String> proof) {
        ObjectNode vector = JSON.objectNode();
        vector.put("index", index);
        vector.put("size", size);
        vector.put("leafHash", hex(leafHash));
        vector.put("root", root);
        proof.forEach(vector.putArray("proof")::add);
        return vector;
    }

    private static ObjectNode consistency(int from, int to, String fromRoot, String toRoot, List<String> proof) {
        ObjectNode vector = JSON.objectNode();
        vector.put("from", from);
        vector.put("fromRoot", fromRoot);
        vector.put("to", to);
        vector.put("toRoot", toRoot);
        proof.forEach(vector.putArray("proof")::add);
        return vector;
    }

    /** A log of five entries, and what somebody may do to it. */
    private static ObjectNode exports() {
        TestLog log = TestLog.withKeysOf(1, 5);
        ObjectNode document = JSON.objectNode();
        document.put(
                "export",
                "lines of an export, to be joined by newlines; finding, first and second are what a check has to come to");
        ArrayNode cases = document.putArray("cases");
        List<String> whole = log.exportWithHeadsEvery(2);
        cases.add(vector("whole log", log, whole, "INTACT", 5, 5));
        cases.add(vector("changed entry", log, edited(whole, log, 2), "CHANGED_ENTRY", 2, 0));
        cases.add(vector("deleted entry", log, without(whole, log.entryLine(2)), "MISSING", 2, 3));
        cases.add(vector("cut end", log, whole.subList(0, 3), "TRUNCATED", 2, 4));
        cases.add(vector("entry put twice", log, repeated(whole, log, 1), "INSERTED", 1, 2));
        TestLog fork = log.forkedAt(3, 5);
        cases.add(vector("fork, told by a checkpoint kept earlier", fork, fork.exportWithHeadsEvery(2), "FORKED", 4, 0)
                .put("since", log.note(4)));
        cases.add(vector("log set back", log, whole.subList(0, 3), "ROLLED_BACK", 5, 2)
                .put("checkpoint", log.note(2))
                .put("since", log.note(5)));
        cases.add(vector("checkpoint of another key", log, whole, "WRONG_SIGNATURE", 5, 0)
                .put("checkpoint", TestLog.withKeysOf(2, 5).note(5)));
        List<String> excerpt = List.of(TestLog.checkpointLine(log.note(5)), log.provenLine(1), log.provenLine(4));
        cases.add(vector("excerpt", log, excerpt, "INTACT_EXCERPT", 2, 5));
        cases.add(vector("excerpt with a proof of another entry", log, moved(log), "WRONG_PROOF", 3, 0));
        cases.add(vector("true statement", log, whole, "INTACT", 5, 5).put("statement", statement(log, 1, 2)));
        cases.add(vector("statement that leaves an entry out", log, whole, "STATEMENT_FALSE", 2, 1)
                .put("statement", statement(log, 2)));
        cases.add(vector("witnessed checkpoint", log, whole, "INTACT", 5, 5)
                .put("checkpoint", log.note(5) + cosignature(log.note(5)))
                .put("witness", TestLog.keyText(WITNESS, WITNESS_KEYS, 4)));
        cases.add(vector("checkpoint without its witness", log, whole, "NOT_WITNESSED", 5, 0)
                .put("witness", TestLog.keyText(WITNESS, WITNESS_KEYS, 4)));
        TestLog erased = TestLog.withKeysOf(1, 2);
        erased.addSealed("key_1");
        erased.addSealed("key_2");
        erased.addErasure("key_1");
        cases.add(vector("data erased on record", erased, without(erased, 2), "INTACT_WITH_ERASURES", 5, 1));
        cases.add(vector("data gone without a record", erased, without(erased, 3), "UNEXPLAINED_ERASURE", 3, 0));
        cases.add(vector("data gone that were never sealed", erased, without(erased, 1), "UNEXPLAINED_ERASURE", 1, 0));
        TestLog rotated = TestLog.withKeysOf(1, 5);
        rotated.rotate(2, TestLog.keysOf(3));
        cases.add(
                vector("another key from the third entry on", rotated, rotated.exportWithHandovers(), "INTACT", 5, 5));
        cases.add(vector("retired key", rotated, rotated.exportWithHandovers(), "WRONG_SIGNATURE", 5, 0)
                .put("checkpoint", log.note(5)));
        return document;
    }

    private static ObjectNode vector(
            String name, TestLog log, List<String> export, String finding, long first, long second) {
        ObjectNode vector = JSON.objectNode();
        vector.put("name", name);
        vector.put("key", log.keyText());
        vector.put("checkpoint", log.note(5));
        export.forEach(vector.putArray("export")::add);
        vector.put("finding", finding);
        vector.put("first", first);
        vector.put("second", second);
        return vector;
    }

    private static List<String> edited(List<String> lines, TestLog log, int index) {
        return lines.stream()
                .map(line -> line.equals(log.entryLine(index)) ? line.replace("\"li\"", "\"wang\"") : line)
                .toList();
    }

    private static List<String> without(TestLog log, int erased) {
        return log.exportWithHeadsEvery(2).stream()
                .map(line -> line.equals(log.entryLine(erased)) ? log.erasedLine(erased) : line)
                .toList();
    }

    private static List<String> without(List<String> lines, String without) {
        return lines.stream().filter(line -> !line.equals(without)).toList();
    }

    private static List<String> repeated(List<String> lines, TestLog log, int index) {
        List<String> repeated = new ArrayList<>(lines);
        repeated.add(lines.indexOf(log.entryLine(index)) + 1, log.entryLine(index));
        return repeated;
    }

    private static List<String> moved(TestLog log) {
        String other = log.provenLine(1);
        String line = log.entryLine(3);
        String proof = other.substring(other.indexOf(",\"proof\""));
        return List.of(TestLog.checkpointLine(log.note(5)), line.substring(0, line.length() - 1) + proof);
    }

    private static String statement(TestLog log, int... indices) {
        MessageDigest digest = Hashes.sha256();
        for (int index : indices) {
            digest.update(TestLog.leafHash(log.entries.get(index)));
        }
        return log.sign("junheng-statement/v1\nlog " + log.origin + "\nsize 5\nroot "
                + TestLog.base64(log.checkpoint().root()) + "\nscope /\nfilter index:ge:1\nfilter index:lt:3\nentries "
                + indices.length + "\ndigest " + TestLog.base64(digest.digest()) + "\n");
    }

    private static String cosignature(String note) {
        long time = 1_767_225_600;
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        byte[] signature = TestLog.signature(WITNESS_KEYS, "cosignature/v1\ntime " + time + "\n" + text);
        byte[] line = ByteBuffer.allocate(4 + Long.BYTES + signature.length)
                .put(TestLog.keyId(WITNESS, TestLog.encodedKey(WITNESS_KEYS, 4)))
                .putLong(time)
                .put(signature)
                .array();
        return "\u2014 " + WITNESS + " " + TestLog.base64(line) + "\n";
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(Vectors::hex).toList();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
