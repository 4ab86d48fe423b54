package io.junheng.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small log written the slow and obvious way: the recursive definition of RFC 9162 section 2.1.1, and every list in memory. */
final class TestLog {

    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    final String origin = "junheng.example/audit";
    private final KeyPair keys;
    private final TreeMap<Integer, KeyPair> laterKeys = new TreeMap<>();
    final List<String> handovers = new ArrayList<>();
    final List<String> entries = new ArrayList<>();
    final List<String> data = new ArrayList<>();

    static TestLog of(int size) {
        return filled(new TestLog(newKeys()), size);
    }

    /** A log that always has the same key. */
    static TestLog withKeysOf(int seed, int size) {
        return filled(new TestLog(keysOf(seed)), size);
    }

    private static TestLog filled(TestLog log, int size) {
        for (int i = 0; i < size; i++) {
            log.add(i, "学校 " + i);
        }
        return log;
    }

    /** The same log, with the same key and the same entries up to {@code size}, and others after. */
    TestLog forkedAt(int size, int newSize) {
        TestLog fork = new TestLog(keys);
        fork.entries.addAll(entries.subList(0, size));
        fork.data.addAll(data.subList(0, size));
        for (int i = size; i < newSize; i++) {
            fork.add(i, "另一所学校 " + i);
        }
        return fork;
    }

    private TestLog(KeyPair keys) {
        this.keys = keys;
    }

    /** Hands over to a new key, which signs what is larger than this; returns the new public key. */
    String rotate(int size) {
        return rotate(size, newKeys());
    }

    String rotate(int size, KeyPair next) {
        KeyPair before = keysFor(size + 1);
        String text = "junheng-handover/v1\nlog " + origin + "\nsize " + size + "\nroot " + base64(root(leaves(size)))
                + "\nfrom " + keyText(before) + "\nto " + keyText(next) + "\n";
        handovers.add(text + "\n" + line(before, text) + line(next, text));
        laterKeys.put(size, next);
        return keyText(next);
    }

    private KeyPair keysFor(int size) {
        Map.Entry<Integer, KeyPair> later = laterKeys.lowerEntry(size);
        return later == null ? keys : later.getValue();
    }

    static String handoverLine(String note) {
        return "{\"handover\":\"" + note.replace("\n", "\\n") + "\"}";
    }

    /** Handovers first, then every entry, with a signed checkpoint after each. */
    List<String> exportWithHandovers() {
        List<String> lines =
                new ArrayList<>(handovers.stream().map(TestLog::handoverLine).toList());
        lines.addAll(exportWithHeadsEvery(1));
        return lines;
    }

    /** An entry that records the destruction of a key. */
    void addErasure(String key) {
        String payload = "{\"after\":{\"keys\":[\"" + key + "\"]},\"before\":null}";
        data.add(payload);
        entries.add("{\"dataHash\":\"" + base64(sha256(payload)) + "\",\"index\":" + entries.size() + ",\"type\":\""
                + ExportLine.ERASURE + "\"}");
    }

    /** An entry whose data this key sealed. */
    void addSealed(String key) {
        String payload = "{\"after\":{\"contact\":\"李某\"},\"before\":null}";
        data.add(payload);
        entries.add("{\"actor\":\"li\",\"dataHash\":\"" + base64(sha256(payload)) + "\",\"index\":" + entries.size()
                + ",\"sealedBy\":[\"" + key + "\"]}");
    }

    /** The line of an entry without its data. */
    String erasedLine(int i) {
        return "{\"entry\":" + entries.get(i) + ",\"erased\":true,\"hash\":\"" + base64(leafHash(entries.get(i)))
                + "\"}";
    }

    void add(int index, String name) {
        String payload =
                "{\"after\":{\"name\":\"" + name + "\",\"tags\":[\"a\",[],{}],\"area\":1.5e3},\"before\":null}";
        data.add(payload);
        entries.add("{\"actor\":\"li\",\"dataHash\":\"" + base64(sha256(payload)) + "\",\"index\":" + index + "}");
    }

    String entryLine(int i) {
        return entryLine(entries.get(i), data.get(i), leafHash(entries.get(i)));
    }

    static String entryLine(String entry, String payload, byte[] recordedHash) {
        return "{\"entry\":" + entry + ",\"data\":" + payload + ",\"hash\":\"" + base64(recordedHash) + "\"}";
    }

    String provenLine(int i) {
        StringBuilder proof = new StringBuilder();
        for (byte[] hash : path(i, leaves(entries.size()))) {
            proof.append(proof.isEmpty() ? "" : ",")
                    .append('"')
                    .append(base64(hash))
                    .append('"');
        }
        String line = entryLine(i);
        return line.substring(0, line.length() - 1) + ",\"proof\":[" + proof + "]}";
    }

    /** What ties entries from this one to before that one to the log of a size. */
    String stretchLine(int from, int to, int size) {
        return "{\"stretch\":{\"from\":" + from + ",\"to\":" + to + ",\"size\":" + size + ",\"before\":["
                + subtrees(0, from) + "],\"after\":[" + subtrees(to, size) + "]}}";
    }

    /** Roots of the largest complete subtrees, one after the other. */
    private String subtrees(int from, int to) {
        List<String> roots = new ArrayList<>();
        int at = from;
        while (at < to) {
            int width = 1;
            while (at % (2 * width) == 0 && at + 2 * width <= to) {
                width *= 2;
            }
            roots.add("\"" + base64(root(leaves(at + width).subList(at, at + width))) + "\"");
            at += width;
        }
        return String.join(",", roots);
    }

    static String checkpointLine(String note) {
        return "{\"checkpoint\":\"" + note.replace("\n", "\\n") + "\"}";
    }

    /** Every entry, with a signed checkpoint after each group of this many. */
    List<String> exportWithHeadsEvery(int group) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            lines.add(entryLine(i));
            if ((i + 1) % group == 0 || i + 1 == entries.size()) {
                lines.add(checkpointLine(note(i + 1)));
            }
        }
        return lines;
    }

    Checkpoint checkpoint() {
        return checkpoint(entries.size());
    }

    Checkpoint checkpoint(int size) {
        return Checkpoint.parse(note(size));
    }

    String note(int size) {
        String text = origin + "\n" + size + "\n" + base64(root(leaves(size))) + "\n";
        return text + "\n" + line(keysFor(size), text);
    }

    String sign(String text) {
        return text + "\n" + line(keys, text);
    }

    private String line(KeyPair signer, String text) {
        byte[] signature = signature(signer, text);
        byte[] withId = ByteBuffer.allocate(4 + signature.length)
                .put(keyId(origin, encodedKey(signer, 1)))
                .put(signature)
                .array();
        return "\u2014 " + origin + " " + base64(withId) + "\n";
    }

    static byte[] signature(KeyPair signer, String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(signer.getPrivate());
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String keyText() {
        return keyText(keys);
    }

    private String keyText(KeyPair pair) {
        return keyText(origin, pair, 1);
    }

    /** The public key of a log (1) or of a witness (4). */
    static String keyText(String name, KeyPair pair, int algorithm) {
        byte[] encoded = encodedKey(pair, algorithm);
        return name + "+" + HexFormat.of().formatHex(keyId(name, encoded)) + "+" + base64(encoded);
    }

    VerifierKey key() {
        return VerifierKey.parse(keyText());
    }

    static byte[] encodedKey(KeyPair pair, int algorithm) {
        byte[] x509 = pair.getPublic().getEncoded();
        byte[] encoded = Arrays.copyOfRange(x509, x509.length - 33, x509.length);
        encoded[0] = (byte) algorithm;
        return encoded;
    }

    static byte[] keyId(String name, byte[] encoded) {
        return Arrays.copyOf(sha256(concat((name + "\n").getBytes(StandardCharsets.UTF_8), encoded)), 4);
    }

    private List<byte[]> leaves(int size) {
        return entries.subList(0, size).stream().map(TestLog::leafHash).toList();
    }

    static byte[] root(List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return sha256("");
        }
        if (n == 1) {
            return leaves.get(0);
        }
        int k = Integer.highestOneBit(n - 1);
        return sha256(concat(new byte[] {1}, root(leaves.subList(0, k)), root(leaves.subList(k, n))));
    }

    /** PATH(m, D[n]) of RFC 9162 section 2.1.3.1. */
    static List<byte[]> path(int m, List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 1) {
            return new ArrayList<>();
        }
        int k = Integer.highestOneBit(n - 1);
        boolean left = m < k;
        List<byte[]> path = left ? path(m, leaves.subList(0, k)) : path(m - k, leaves.subList(k, n));
        path.add(root(left ? leaves.subList(k, n) : leaves.subList(0, k)));
        return path;
    }

    /** SUBPROOF(m, D[n], b) of RFC 9162 section 2.1.4.1. */
    static List<byte[]> consistency(int m, List<byte[]> leaves, boolean complete) {
        int n = leaves.size();
        if (m == n) {
            return new ArrayList<>(complete ? List.of() : List.of(root(leaves)));
        }
        int k = Integer.highestOneBit(n - 1);
        List<byte[]> proof = m <= k
                ? consistency(m, leaves.subList(0, k), complete)
                : consistency(m - k, leaves.subList(k, n), false);
        proof.add(root(m <= k ? leaves.subList(k, n) : leaves.subList(0, k)));
        return proof;
    }

    static byte[] leafHash(String entry) {
        return sha256(concat(new byte[] {0}, entry.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        MessageDigest digest = Hashes.sha256();
        return digest.digest(bytes);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static String base64(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    /** The key pair whose private key is this byte 32 times. */
    static KeyPair keysOf(int seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                @Override
                public void nextBytes(byte[] bytes) {
                    Arrays.fill(bytes, (byte) seed);
                }
            });
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
