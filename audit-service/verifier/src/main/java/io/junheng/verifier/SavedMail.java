package io.junheng.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as a mail program saved it (存档邮件), whole (RFC 5322, RFC 2045) or its text alone, and the signed note in it. What stands before and after the note, such as a
 * disclaimer that a mail server adds, is left out: what counts is signed.
 */
final class SavedMail {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern ROOT = Pattern.compile("[A-Za-z0-9+/]{43}=");
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]+)\"|([^\\s;]+))", Pattern.CASE_INSENSITIVE);
    private static final String SIGNATURE = "\u2014 ";
    private static final int HEX = 16;

    private SavedMail() {}

    /** The note of the checkpoint in it, also when it is nothing but that note; empty when there is none. */
    static Optional<String> note(byte[] saved) {
        return inText(saved).or(() -> inMail(new String(saved, StandardCharsets.ISO_8859_1)));
    }

    /** In a text: three lines or more, an empty one, and signature lines. */
    private static Optional<String> inText(byte[] utf8) {
        List<String> lines = new String(utf8, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .map(String::stripTrailing)
                .toList();
        for (int from = 0; from + 2 < lines.size(); from++) {
            boolean begins = !lines.get(from).isEmpty()
                    && SIZE.matcher(lines.get(from + 1)).matches()
                    && ROOT.matcher(lines.get(from + 2)).matches();
            int to = begins ? end(lines, from) : -1;
            if (to > from) {
                return Optional.of(String.join("\n", lines.subList(from, to)) + "\n");
            }
        }
        return Optional.empty();
    }

    /** Behind the last signature line; -1 when there is none. */
    private static int end(List<String> lines, int from) {
        int blank = from;
        while (blank < lines.size() && !lines.get(blank).isEmpty()) {
            blank++;
        }
        int to = blank + 1;
        while (to < lines.size() && lines.get(to).startsWith(SIGNATURE)) {
            to++;
        }
        return to > blank + 1 ? to : -1;
    }

    /** In a mail, or in a part of one: headers, an empty line, and a body. */
    private static Optional<String> inMail(String mail) {
        String plain = mail.replace("\r\n", "\n");
        int blank = plain.indexOf("\n\n");
        if (blank < 0) {
            return Optional.empty();
        }
        String headers = plain.substring(0, blank).replaceAll("\n[ \t]+", " ");
        String body = plain.substring(blank + 2);
        Matcher boundary = BOUNDARY.matcher(header(headers, "content-type"));
        if (boundary.find()) {
            return parts(body, boundary.group(1) == null ? boundary.group(2) : boundary.group(1)).stream()
                    .flatMap(part -> inMail(part).stream())
                    .findFirst();
        }
        return inText(decoded(body, header(headers, "content-transfer-encoding").toLowerCase(Locale.ROOT)));
    }

    private static String header(String headers, String name) {
        return headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** The parts of a body, each with its headers. */
    private static List<String> parts(String body, String boundary) {
        List<String> parts = new ArrayList<>();
        for (String part : ("\n" + body).split(Pattern.quote("\n--" + boundary))) {
            parts.add(part.startsWith("\n") ? part.substring(1) : part);
        }
        return parts;
    }

    private static byte[] decoded(String body, String encoding) {
        return switch (encoding) {
            case "base64" -> Base64.getMimeDecoder().decode(body);
            case "quoted-printable" -> unquoted(body);
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private static byte[] unquoted(String body) {
        String joined = body.replaceAll("=[ \t]*\n", "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(joined.length());
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            boolean quoted = c == '='
                    && i + 2 < joined.length()
                    && Character.digit(joined.charAt(i + 1), HEX) >= 0
                    && Character.digit(joined.charAt(i + 2), HEX) >= 0;
            bytes.write(quoted ? Integer.parseInt(joined.substring(i + 1, i + 3), HEX) : c);
            i += quoted ? 2 : 0;
        }
        return bytes.toByteArray();
    }
}
