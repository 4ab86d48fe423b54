package io.junheng.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * An entry in the very layout in which the log exports it, {@code {"entry":…,"data":…,"hash":"…"}} (常规条目行). It is not taken apart but held
 * against its hashes: an entry is one flat object in canonical form, in which no text can hold what is looked for here, so that from the bytes
 * which the log hashed nothing else can be read; and bytes which the log did not hash do not give the root it signed. A line of another kind, or
 * in which anything does not fit, is left to {@link ExportLine}, which says what is wrong with it.
 */
final class PlainEntry {

    private static final byte[] ENTRY = ascii("{\"entry\":{\"");
    private static final byte[] DATA = ascii("},\"data\":{");
    private static final byte[] HASH = ascii(",\"hash\":\"");
    private static final byte[] END = ascii("\"}");
    private static final byte[] DATA_HASH = ascii("\"dataHash\":\"");
    private static final byte[] INDEX = ascii("\"index\":");
    private static final byte[] VERSION = ascii(",\"version\":");
    private static final byte[] ERASURE = ascii("\"type\":\"" + ExportLine.ERASURE + "\"");

    /** Characters of a hash in base64. */
    private static final int ENCODED = 44;

    private static final int TAIL = HASH.length + ENCODED + END.length;
    private static final int MOST_DIGITS = 18;

    private final byte[] bytes;
    private final int tail;

    /** The first byte of the entry. */
    private final int begin;

    private PlainEntry(byte[] bytes, int begin, int tail) {
        this.bytes = bytes;
        this.begin = begin;
        this.tail = tail;
    }

    /** The entry in this line; null when the line is not of that kind. */
    static ExportLine.Entry read(byte[] bytes, int from, int to, Hashes hashes) {
        int tail = to - TAIL;
        boolean fits = stands(ENTRY, bytes, from, tail)
                && stands(HASH, bytes, tail, to)
                && stands(END, bytes, to - END.length, to);
        try {
            return fits ? new PlainEntry(bytes, from + ENTRY.length - 2, tail).read(hashes) : null;
        } catch (IllegalArgumentException | MalformedJson e) {
            return null;
        }
    }

    private ExportLine.Entry read(Hashes hashes) throws MalformedJson {
        int end = find(DATA, begin, tail) + 1;
        int named = find(DATA_HASH, begin, end) + DATA_HASH.length;
        int numbered = find(INDEX, named + ENCODED, end) + INDEX.length;
        if (end == 0 || named < DATA_HASH.length || numbered < INDEX.length) {
            return null;
        }
        int dataFrom = end + DATA.length - 2;
        byte[] leafHash = hashes.leaf(bytes, begin, end);
        byte[] recorded = decoded(tail + HASH.length);
        if (!Arrays.equals(leafHash, recorded)
                || !Arrays.equals(hashes.plain(bytes, dataFrom, tail), decoded(named))
                || bytes[named + ENCODED] != '"') {
            return null;
        }
        return new ExportLine.Entry(
                index(numbered),
                leafHash,
                recorded,
                true,
                false,
                null,
                erases(end, dataFrom),
                null,
                () -> JsonObject.parse(bytes, begin, end));
    }

    /** Where this text begins for the first time; -1 when it does not stand there. */
    private int find(byte[] text, int from, int to) {
        byte first = text[0];
        byte third = text[2];
        int last = to - text.length;
        int at = from;
        while (at <= last) {
            if (at + Words.LENGTH + 2 <= to) {
                long marked = Words.equal(Words.at(bytes, at), (char) first)
                        & Words.equal(Words.at(bytes, at + 2), (char) third);
                if (marked == 0) {
                    at += Words.LENGTH;
                    continue;
                }
                at += Words.before(marked);
            }
            if (stands(text, bytes, at, to)) {
                return at;
            }
            at++;
        }
        return -1;
    }

    private long index(int from) throws MalformedJson {
        int to = from;
        long value = 0;
        while (to < tail && bytes[to] >= '0' && bytes[to] <= '9' && to - from <= MOST_DIGITS) {
            value = value * 10 + bytes[to++] - '0';
        }
        boolean whole = to > from && to - from <= MOST_DIGITS && (to - from == 1 || bytes[from] != '0');
        if (!whole || bytes[to] != ',') {
            throw new MalformedJson();
        }
        return value;
    }

    /** An entry ends with its type and version. */
    private List<String> erases(int end, int dataFrom) throws MalformedJson {
        int version = end - 1;
        while (version > begin && bytes[version - 1] >= '0' && bytes[version - 1] <= '9') {
            version--;
        }
        int type = version - VERSION.length;
        boolean typed = type > begin && stands(VERSION, bytes, type, end) && bytes[type - 1] == '"';
        if (!typed) {
            throw new MalformedJson();
        }
        return type - ERASURE.length > begin && stands(ERASURE, bytes, type - ERASURE.length, end)
                ? ExportLine.erased(bytes, new JsonObject.Range(dataFrom, tail))
                : List.of();
    }

    private byte[] decoded(int from) {
        return Base64.getDecoder().decode(Arrays.copyOfRange(bytes, from, from + ENCODED));
    }

    private static boolean stands(byte[] text, byte[] bytes, int from, int before) {
        int end = from + text.length;
        return end <= before && Arrays.equals(text, 0, text.length, bytes, from, end);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
