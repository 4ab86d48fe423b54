package io.junheng.task.scan;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scripts in HTML, SVG and other markup (标记中的脚本), in whatever case and with whatever spaces. */
final class MarkupScan {

    private static final Pattern MARKUP = Pattern.compile(
            "<\\s*(!doctype\\s+html|html|svg|\\w+:svg|\\?xml|body|iframe|img)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRIPT = Pattern.compile("<\\s*(\\w+:)?script\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACTIVE = Pattern.compile(
            "<\\s*(iframe|object|embed|applet|foreignobject|!entity)\\b|\\bon[a-z]{3,30}\\s*=|(java|vb)script\\s*:|data\\s*:\\s*text/html|http-equiv\\s*=\\s*[\"']?refresh",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE =
            Pattern.compile("&#(x[0-9a-f]{1,6}|[0-9]{1,7});?|&(tab|newline|colon);", Pattern.CASE_INSENSITIVE);

    private MarkupScan() {}

    static Optional<Threat> of(byte[] content) {
        String text = new String(content, charset(content));
        if (SCRIPT.matcher(text).find()) {
            return Optional.of(Threat.SCRIPT);
        }
        return MARKUP.matcher(text).find() && ACTIVE.matcher(plain(text)).find()
                ? Optional.of(Threat.SCRIPT)
                : Optional.empty();
    }

    /** With character references as the characters they stand for, as a browser would read them. */
    private static String plain(String text) {
        return REFERENCE.matcher(text).replaceAll(reference -> {
            String number = reference.group(1);
            if (number == null) {
                return reference.group(2).equalsIgnoreCase("colon") ? ":" : "";
            }
            int code = number.startsWith("x") || number.startsWith("X")
                    ? Integer.parseInt(number.substring(1), 16)
                    : Integer.parseInt(number);
            return code > ' ' && code < 0x7F ? Matcher.quoteReplacement(Character.toString(code)) : "";
        });
    }

    private static Charset charset(byte[] content) {
        if (content.length >= 2 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (content.length >= 2 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.ISO_8859_1;
    }
}
