package io.junheng.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The members of one JSON object (RFC 8259), found in place: what is hashed is the bytes that were exported, so values are kept as ranges of
 * those bytes and never written anew. A name that occurs twice in the object itself is refused.
 */
final class JsonObject {

    /** Where a value stands: from its first byte to before {@code to}. */
    record Range(int from, int to) {}

    private static final int MAX_DEPTH = 1000;

    private final byte[] bytes;
    private final int end;
    private int at;
    private final JsonMembers members;
    private final String within;
    private JsonObject inner;

    /** Whether the string passed over last had only ASCII in it and no escape. */
    private boolean plain;

    private JsonObject(byte[] bytes, int from, int to, String within) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
        this.members = new JsonMembers(bytes);
        this.within = within;
    }

    /**
     * Reads exactly one object.
     *
     * @throws MalformedJson when the range is anything else
     */
    static JsonObject parse(byte[] bytes, int from, int to) throws MalformedJson {
        return parse(bytes, from, to, null);
    }

    /** The same, in which one member, if it is an object too, is read on the way: {@link #inner}. */
    static JsonObject parse(byte[] bytes, int from, int to, String within) throws MalformedJson {
        JsonObject object = new JsonObject(bytes, from, to, within);
        object.members();
        object.space();
        if (object.at != to) {
            throw new MalformedJson();
        }
        return object;
    }

    static JsonObject parse(byte[] bytes, Range range) throws MalformedJson {
        return parse(bytes, range.from, range.to);
    }

    /** The member that was read on the way. */
    JsonObject inner() throws MalformedJson {
        if (inner == null) {
            throw new MalformedJson();
        }
        return inner;
    }

    boolean has(String name) {
        return members.find(name) != null;
    }

    Range range(String name) throws MalformedJson {
        Range range = members.find(name);
        if (range == null) {
            throw new MalformedJson();
        }
        return range;
    }

    String string(String name) throws MalformedJson {
        return stringAt(range(name));
    }

    /** A whole number from 0 to 10^18. */
    long index(String name) throws MalformedJson {
        Range range = range(name);
        int length = range.to - range.from;
        if (length == 0 || length > 18 || length > 1 && bytes[range.from] == '0') {
            throw new MalformedJson();
        }
        long value = 0;
        for (int i = range.from; i < range.to; i++) {
            if (!isDigit(bytes[i])) {
                throw new MalformedJson();
            }
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    List<String> strings(String name) throws MalformedJson {
        Range range = range(name);
        JsonObject reader = new JsonObject(bytes, range.from, range.to, null);
        List<String> strings = new ArrayList<>();
        reader.expect('[');
        reader.space();
        while (reader.peek() != ']') {
            int from = reader.at;
            reader.skipString();
            strings.add(stringAt(new Range(from, reader.at)));
            reader.space();
            if (reader.peek() == ',') {
                reader.at++;
                reader.space();
            }
        }
        return strings;
    }

    private void members() throws MalformedJson {
        space();
        expect('{');
        space();
        if (peek() == '}') {
            at++;
            return;
        }
        while (true) {
            space();
            int nameFrom = at;
            skipString();
            int member = plain ? members.add(nameFrom + 1, at - 1) : members.add(stringAt(new Range(nameFrom, at)));
            space();
            expect(':');
            space();
            int valueFrom = at;
            if (within != null && members.isNamed(member, within) && peek() == '{') {
                inner = new JsonObject(bytes, at, end, null);
                inner.members();
                at = inner.at;
            } else {
                skipValue();
            }
            members.value(member, valueFrom, at);
            space();
            if (peek() == '}') {
                at++;
                return;
            }
            expect(',');
        }
    }

    /** Passes over one value of any kind without recursion, so that no depth can exhaust the stack. */
    private void skipValue() throws MalformedJson {
        byte[] open = null;
        int depth = 0;
        do {
            space();
            byte next = peek();
            if (next == '{' || next == '[') {
                if (depth == MAX_DEPTH) {
                    throw new MalformedJson();
                }
                open = open == null ? new byte[MAX_DEPTH] : open;
                at++;
                space();
                if (peek() == closing(next)) {
                    at++;
                } else {
                    open[depth++] = next;
                    if (next == '{') {
                        skipName();
                    }
                    continue;
                }
            } else if (next == '"') {
                skipString();
            } else {
                skipLiteral();
            }
            depth = closeOrContinue(open, depth);
        } while (depth > 0);
    }

    /** After a value inside a container: passes a comma (and the next name), or closes as many containers as end here. */
    private int closeOrContinue(byte[] open, int depth) throws MalformedJson {
        int remaining = depth;
        while (remaining > 0) {
            space();
            byte next = peek();
            if (next == ',') {
                at++;
                if (open[remaining - 1] == '{') {
                    skipName();
                }
                return remaining;
            }
            if (next != closing(open[remaining - 1])) {
                throw new MalformedJson();
            }
            at++;
            remaining--;
        }
        return 0;
    }

    private void skipName() throws MalformedJson {
        space();
        skipString();
        space();
        expect(':');
    }

    private static byte closing(byte opening) {
        return (byte) (opening == '{' ? '}' : ']');
    }

    private void skipString() throws MalformedJson {
        expect('"');
        plain = true;
        while (true) {
            skipText();
            byte next = peek();
            at++;
            if (next == '"') {
                return;
            }
            if (next == '\\') {
                plain = false;
                peek();
                at++;
            } else if (next < 0) {
                plain = false;
            } else if (next < ' ') {
                throw new MalformedJson();
            }
        }
    }

    /** Passes over characters that mean nothing but themselves, as long as eight of them or more are left. */
    private void skipText() {
        while (at + Words.LENGTH <= end) {
            long word = Words.at(bytes, at);
            long special = Words.equal(word, '"') | Words.equal(word, '\\') | Words.below(word, ' ');
            int passed = special == 0 ? Words.LENGTH : Words.before(special);
            long beyond = Words.beyondAscii(word);
            plain &= beyond == 0 || Words.before(beyond) >= passed;
            at += passed;
            if (special != 0) {
                return;
            }
        }
    }

    private void skipLiteral() throws MalformedJson {
        switch (peek()) {
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> skipNumber();
        }
        if (at < end && isLiteral(bytes[at])) {
            throw new MalformedJson();
        }
    }

    private void word(String word) throws MalformedJson {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
    }

    private void skipNumber() throws MalformedJson {
        at += peek() == '-' ? 1 : 0;
        if (peek() == '0') {
            at++;
        } else {
            skipDigits();
        }
        if (at < end && bytes[at] == '.') {
            at++;
            skipDigits();
        }
        if (at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
            at++;
            at += peek() == '+' || peek() == '-' ? 1 : 0;
            skipDigits();
        }
    }

    /** At least one. */
    private void skipDigits() throws MalformedJson {
        if (!isDigit(peek())) {
            throw new MalformedJson();
        }
        while (at < end && isDigit(bytes[at])) {
            at++;
        }
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isLiteral(byte b) {
        return isDigit(b) || b >= 'a' && b <= 'z' || b == '-' || b == '+' || b == '.' || b == 'E';
    }

    private String stringAt(Range range) throws MalformedJson {
        if (bytes[range.from] != '"') {
            throw new MalformedJson();
        }
        if (isPlain(range)) {
            return new String(bytes, range.from + 1, range.to - range.from - 2, StandardCharsets.ISO_8859_1);
        }
        try {
            String raw = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, range.from + 1, range.to - range.from - 2))
                    .toString();
            return raw.indexOf('\\') < 0 ? raw : unescape(raw);
        } catch (CharacterCodingException e) {
            throw new MalformedJson();
        }
    }

    private boolean isPlain(Range range) {
        for (int i = range.from; i < range.to; i++) {
            if (bytes[i] < 0 || bytes[i] == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String unescape(String raw) throws MalformedJson {
        StringBuilder plain = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char escape = raw.charAt(++i);
            int simple = "\"\\/bfnrt".indexOf(escape);
            if (simple >= 0) {
                plain.append("\"\\/\b\f\n\r\t".charAt(simple));
            } else if (escape == 'u'
                    && i + 4 < raw.length()
                    && raw.substring(i + 1, i + 5).matches("[0-9a-fA-F]{4}")) {
                plain.append((char) Integer.parseInt(raw.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                throw new MalformedJson();
            }
        }
        return plain.toString();
    }

    private void space() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
    }

    private byte peek() throws MalformedJson {
        if (at >= end) {
            throw new MalformedJson();
        }
        return bytes[at];
    }

    private void expect(char expected) throws MalformedJson {
        if (peek() != expected) {
            throw new MalformedJson();
        }
        at++;
    }
}
