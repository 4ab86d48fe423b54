package io.junheng.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    private final Map<String, Range> members = new HashMap<>();

    private JsonObject(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    /**
     * Reads exactly one object.
     *
     * @throws MalformedJson when the range is anything else
     */
    static JsonObject parse(byte[] bytes, int from, int to) throws MalformedJson {
        JsonObject object = new JsonObject(bytes, from, to);
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

    boolean has(String name) {
        return members.containsKey(name);
    }

    Range range(String name) throws MalformedJson {
        Range range = members.get(name);
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
        String digits = new String(bytes, range.from, range.to - range.from, StandardCharsets.ISO_8859_1);
        if (!digits.matches("0|[1-9][0-9]{0,17}")) {
            throw new MalformedJson();
        }
        return Long.parseLong(digits);
    }

    List<String> strings(String name) throws MalformedJson {
        Range range = range(name);
        JsonObject reader = new JsonObject(bytes, range.from, range.to);
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
            String name = stringAt(new Range(nameFrom, at));
            space();
            expect(':');
            space();
            int valueFrom = at;
            skipValue();
            if (members.put(name, new Range(valueFrom, at)) != null) {
                throw new MalformedJson();
            }
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
        byte[] open = new byte[MAX_DEPTH];
        int depth = 0;
        do {
            space();
            byte next = peek();
            if (next == '{' || next == '[') {
                if (depth == MAX_DEPTH) {
                    throw new MalformedJson();
                }
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
        while (true) {
            byte next = peek();
            at++;
            if (next == '"') {
                return;
            }
            if (next == '\\') {
                peek();
                at++;
            } else if (next >= 0 && next < ' ') {
                throw new MalformedJson();
            }
        }
    }

    private void skipLiteral() throws MalformedJson {
        int from = at;
        while (at < end && isLiteral(bytes[at])) {
            at++;
        }
        String literal = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
        boolean word = literal.equals("true") || literal.equals("false") || literal.equals("null");
        if (!word && !literal.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw new MalformedJson();
        }
    }

    private static boolean isLiteral(byte b) {
        return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b == '-' || b == '+' || b == '.' || b == 'E';
    }

    private String stringAt(Range range) throws MalformedJson {
        if (bytes[range.from] != '"') {
            throw new MalformedJson();
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
