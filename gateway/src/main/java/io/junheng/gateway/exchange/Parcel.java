package io.junheng.gateway.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.kit.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * A package (数据包), the same by line and as a file: NDJSON whose first line says from whom it comes and which entries it holds, whose last line carries the SHA-256 of every byte
 * before it and the Ed25519 signature of that, and between them one line for each entry, numbered without a gap. While its key is rotated, a package carries a signature by
 * each.
 */
record Parcel(String source, long first, List<Entry> entries, String checksum, List<Mark> marks) {

    static final String MEDIA_TYPE = "application/x-ndjson";

    private static final String FORMAT = "junheng-package/1";

    /** As many signatures are looked at. */
    private static final int MOST_MARKS = 8;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A signature, and the id of the key it is by. */
    record Mark(String keyId, byte[] signature) {}

    /** Makes signatures by one key. */
    record Signer(String keyId, Function<byte[], byte[]> sign) {

        private ObjectNode mark(byte[] content) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("keyId", keyId)
                    .put("signature", Base64.getEncoder().encodeToString(sign.apply(content)));
        }
    }

    /** One entry: what is in it, and the SHA-256 of its line. */
    record Entry(long sequence, JsonNode content, String digest) {

        String text(String field) {
            return content.path(field).asText();
        }

        Instant time() {
            return Instant.parse(text("time"));
        }
    }

    long last() {
        return first + entries.size() - 1;
    }

    /** What is signed. */
    byte[] signed() {
        return signed(checksum);
    }

    /** The line of an entry, without its end: what the change feed told, under its number. */
    static String line(long sequence, JsonNode change) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode().put("sequence", sequence);
        for (String field : List.of("resource", "key", "operation", "version", "time", "regionPath", "state")) {
            if (change.has(field)) {
                entry.set(field, change.get(field));
            }
        }
        return text(entry);
    }

    /**
     * A package of these lines.
     *
     * @param signers the newest first; of several the oldest signs where receivers of one signature look, until it ends
     */
    static String write(String source, long first, List<String> lines, Instant now, List<Signer> signers) {
        ObjectNode head = JsonNodeFactory.instance
                .objectNode()
                .put("format", FORMAT)
                .put("source", source)
                .put("first", first)
                .put("last", first + lines.size() - 1)
                .put("madeAt", now.toString());
        StringBuilder parcel = new StringBuilder(text(head)).append('\n');
        lines.forEach(line -> parcel.append(line).append('\n'));
        String checksum = sha256(parcel.toString());
        ObjectNode seal = JsonNodeFactory.instance.objectNode().put("checksum", checksum);
        seal.setAll(signers.get(signers.size() - 1).mark(signed(checksum)));
        if (signers.size() > 1) {
            ArrayNode all = seal.putArray("signatures");
            signers.forEach(signer -> all.add(signer.mark(signed(checksum))));
        }
        return parcel.append(text(seal)).append('\n').toString();
    }

    /** Reads a package and holds it against its own checksum and numbering; throws a {@link Problem}. Who signed it is not looked at. */
    static Parcel read(String text) {
        String[] lines = text.split("\n", -1);
        int end = lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
        if (end < 3) {
            throw wrong(end);
        }
        JsonNode seal = json(lines[end - 1], end);
        String checksum = seal.path("checksum").asText();
        int body = text.lastIndexOf(lines[end - 1]);
        if (!checksum.equals(sha256(text.substring(0, body)))) {
            throw Problem.of(ExchangeProblem.PACKAGE_CHECKSUM);
        }
        JsonNode head = json(lines[0], 1);
        long first = head.path("first").asLong();
        if (!head.path("format").asText().equals(FORMAT)
                || first < 1
                || head.path("last").asLong() != first + end - 3) {
            throw wrong(1);
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i < end - 1; i++) {
            Entry entry = new Entry(first + i - 1, json(lines[i], i + 1), sha256(lines[i]));
            if (!isWhole(entry)) {
                throw wrong(i + 1);
            }
            entries.add(entry);
        }
        try {
            return new Parcel(head.path("source").asText(), first, entries, checksum, marks(seal));
        } catch (IllegalArgumentException e) {
            throw wrong(end);
        }
    }

    private static List<Mark> marks(JsonNode seal) {
        List<Mark> marks = new ArrayList<>();
        marks.add(mark(seal));
        for (JsonNode each : seal.path("signatures")) {
            if (marks.size() == MOST_MARKS) {
                break;
            }
            marks.add(mark(each));
        }
        return marks;
    }

    private static Mark mark(JsonNode node) {
        return new Mark(
                node.path("keyId").asText(),
                Base64.getDecoder().decode(node.path("signature").asText()));
    }

    private static boolean isWhole(Entry entry) {
        try {
            entry.time();
        } catch (DateTimeParseException e) {
            return false;
        }
        return entry.content().path("sequence").asLong() == entry.sequence()
                && Approved.is(entry.content())
                && entry.content().path("key").isTextual()
                && entry.content().path("version").canConvertToLong()
                && entry.text("regionPath").startsWith("/");
    }

    private static byte[] signed(String checksum) {
        return (FORMAT + "\n" + checksum).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(String line, int number) {
        try {
            JsonNode read = JSON.readTree(line);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (IOException e) {
            throw wrong(number);
        }
        throw wrong(number);
    }

    private static Problem wrong(int line) {
        return Problem.of(ExchangeProblem.PACKAGE_FORMAT, line);
    }

    private static String text(JsonNode node) {
        return node.toString();
    }

    private static String sha256(String text) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
