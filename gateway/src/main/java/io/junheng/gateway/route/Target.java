package io.junheng.gateway.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The target of a request in its one normal form (请求目标): {@code path} starts with a slash, has no empty, {@code .} or {@code ..} segment and percent-encodes
 * exactly what RFC 3986 does not call unreserved; {@code query} is as sent but for its semicolons, or null. Routing decides on it and the service receives it, so both read the same
 * path. {@code authority} is that of an absolute-form target, or null.
 */
public record Target(String path, String query, String authority) {

    private static final String PLAIN_IN_PATH = "-._~!$&'()*+,=:@";

    /** Says why a target is refused. */
    public static final class Malformed extends Exception {
        Malformed(String reason) {
            super(reason, null, false, false);
        }
    }

    /** Path and query as they are sent on. */
    public String pathAndQuery() {
        return query == null ? path : path + "?" + query;
    }

    /** Reads an origin-form or absolute-form target of visible ASCII characters. */
    public static Target parse(String raw) throws Malformed {
        if (raw.indexOf('#') >= 0) {
            throw new Malformed("#");
        }
        String authority = null;
        String rest = raw;
        if (!raw.startsWith("/")) {
            int scheme = raw.regionMatches(true, 0, "http://", 0, 7)
                    ? 7
                    : raw.regionMatches(true, 0, "https://", 0, 8) ? 8 : -1;
            if (scheme < 0) {
                throw new Malformed("form");
            }
            int end = scheme;
            while (end < raw.length() && raw.charAt(end) != '/' && raw.charAt(end) != '?') {
                end++;
            }
            authority = raw.substring(scheme, end);
            rest = raw.startsWith("/", end) ? raw.substring(end) : "/" + raw.substring(end);
        }
        int question = rest.indexOf('?');
        String query = question < 0 ? null : rest.substring(question + 1);
        if (query != null) {
            checkQuery(query);
            query = semicolons(query);
        }
        return new Target(path(question < 0 ? rest : rest.substring(0, question)), query, authority);
    }

    /** RFC 3986 gives a semicolon no meaning in a query and it is data here; programs behind would take it for the end of a parameter and answer half the question. */
    private static String semicolons(String query) {
        return query.replace(";", "%3B");
    }

    private static String path(String raw) throws Malformed {
        if (isPlain(raw)) {
            return raw;
        }
        StringBuilder path = new StringBuilder(raw.length());
        String[] segments = raw.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            path.append('/');
            if (segments[i].isEmpty() && segments.length > 2) {
                throw new Malformed("empty segment");
            }
            byte[] decoded = decode(segments[i]);
            checkSegment(decoded);
            encode(decoded, path);
        }
        return path.toString();
    }

    /** Whether the path is made of unreserved characters and single slashes alone and has no segment that begins with a dot: the common case. */
    private static boolean isPlain(String raw) {
        char before = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean unreserved = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '-'
                    || c == '_'
                    || c == '.';
            if (!unreserved && c != '/' || before == '/' && (c == '/' || c == '.')) {
                return false;
            }
            before = c;
        }
        return before != '/' || raw.length() == 1;
    }

    private static void checkSegment(byte[] segment) throws Malformed {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(segment))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("encoding");
        }
        if (text.equals(".") || text.equals("..")) {
            throw new Malformed("dot segment");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' || c == '\\' || c == ';' || c == '%' || Character.isISOControl(c)) {
                throw new Malformed(
                        "character U+" + Integer.toHexString(0x10000 | c).substring(1));
            }
        }
    }

    private static byte[] decode(String segment) throws Malformed {
        byte[] decoded = new byte[segment.length()];
        int length = 0;
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '%') {
                decoded[length++] = (byte) octet(segment, i);
                i += 2;
            } else {
                decoded[length++] = (byte) c;
            }
        }
        return java.util.Arrays.copyOf(decoded, length);
    }

    private static int octet(String text, int percent) throws Malformed {
        int high = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 1), 16) : -1;
        int low = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw new Malformed("percent encoding");
        }
        return high << 4 | low;
    }

    private static void encode(byte[] segment, StringBuilder out) {
        for (byte b : segment) {
            boolean plain = b >= 'a' && b <= 'z'
                    || b >= 'A' && b <= 'Z'
                    || b >= '0' && b <= '9'
                    || b > 0 && PLAIN_IN_PATH.indexOf(b) >= 0;
            if (plain) {
                out.append((char) b);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
            }
        }
    }

    private static void checkQuery(String query) throws Malformed {
        for (int i = query.indexOf('%'); i >= 0; i = query.indexOf('%', i + 1)) {
            if (octet(query, i) == 0) {
                throw new Malformed("NUL");
            }
        }
    }
}
