package io.junheng.task.scan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Actions in PDF files (PDF 动作): scripts and launches, also where names are written with escapes and where objects are compressed. A file whose objects are encrypted cannot be
 * looked into.
 */
final class PdfScan {

    private static final long MOST_BYTES = 100L << 20;
    private static final String DELIMITED = "(?![A-Za-z0-9_.\\-])";
    private static final Pattern SCRIPT = Pattern.compile("/JavaScript" + DELIMITED);
    private static final Pattern SHORT_SCRIPT = Pattern.compile("/JS\\s*(\\(|<|\\d+\\s+\\d+\\s+R)");
    private static final Pattern LAUNCH = Pattern.compile("/(Launch|RichMedia|ImportData)" + DELIMITED);
    private static final Pattern ENCRYPT = Pattern.compile("/Encrypt\\s*(<<|\\d+\\s+\\d+\\s+R)");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");

    private PdfScan() {}

    static Optional<Threat> of(byte[] content) {
        return of(content, MOST_BYTES);
    }

    /** The same, when all streams together may unfold to {@code most} bytes. */
    static Optional<Threat> of(byte[] content, long most) {
        String raw = new String(content, StandardCharsets.ISO_8859_1);
        StringBuilder outside = new StringBuilder();
        long unfolded = 0;
        int from = 0;
        Matcher stream = STREAM.matcher(raw);
        while (stream.find(from)) {
            outside.append(raw, from, stream.start()).append(' ');
            int end = raw.indexOf("endstream", stream.end());
            int until = end < 0 ? raw.length() : end;
            String inside = inflated(content, stream.end(), until, most - unfolded);
            if (inside == null) {
                return Optional.of(Threat.BOMB);
            }
            unfolded += inside.length();
            Optional<Threat> threat = objects(inside).or(() -> longNames(raw.substring(stream.end(), until)));
            if (threat.isPresent()) {
                return threat;
            }
            from = end < 0 ? raw.length() : end + "endstream".length();
        }
        outside.append(raw, from, raw.length());
        return objects(outside.toString());
    }

    /** What is written as objects, in the open or in a compressed stream of them. */
    private static Optional<Threat> objects(String text) {
        String names = plain(text);
        if (ENCRYPT.matcher(names).find()) {
            return Optional.of(Threat.ENCRYPTED);
        }
        return SHORT_SCRIPT.matcher(names).find() ? Optional.of(Threat.SCRIPT) : longNames(names);
    }

    /** Names that no picture or font spells by chance. */
    private static Optional<Threat> longNames(String text) {
        String names = plain(text);
        if (SCRIPT.matcher(names).find()) {
            return Optional.of(Threat.SCRIPT);
        }
        return LAUNCH.matcher(names).find() ? Optional.of(Threat.LAUNCH) : Optional.empty();
    }

    /** {@code /J#61vaScript} is {@code /JavaScript}. */
    private static String plain(String text) {
        return text.indexOf('#') < 0
                ? text
                : ESCAPE.matcher(text)
                        .replaceAll(escape ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16))));
    }

    /** The stream unfolded as far as it can be, empty when it is not of that kind, null when it is longer than {@code most}. */
    private static String inflated(byte[] content, int from, int to, long most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, from, to - from);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[16_384];
            for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                out.write(buffer, 0, n);
                if (out.size() > most) {
                    return null;
                }
            }
            return out.toString(StandardCharsets.ISO_8859_1);
        } catch (DataFormatException e) {
            return "";
        } finally {
            inflater.end();
        }
    }
}
