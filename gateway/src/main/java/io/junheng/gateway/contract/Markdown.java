package io.junheng.gateway.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the guides' text into HTML (文稿排版): headings, paragraphs, lists, tables and code, with links within the site only. Everything else is shown as it stands;
 * no markup of the text itself gets through.
 */
final class Markdown {

    private static final Pattern INLINE =
            Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^* ][^*]*)\\*|\\[([^\\]]+)]\\(([^)\\s]+)\\)");
    private static final Pattern ITEM = Pattern.compile("(?:-|\\d+\\.) (.*)");

    private final List<String> lines;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Markdown(String text) {
        lines = text.lines().toList();
    }

    static String html(String text) {
        Markdown page = new Markdown(text);
        while (page.at < page.lines.size()) {
            page.block();
        }
        return page.out.toString();
    }

    /** {@code text} with what HTML would take for markup written out. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void block() {
        String line = lines.get(at);
        if (line.isBlank()) {
            at++;
        } else if (line.startsWith("```")) {
            code();
        } else if (line.startsWith("#")) {
            heading(line);
        } else if (line.startsWith("|")) {
            table();
        } else if (ITEM.matcher(line).matches()) {
            list(Character.isDigit(line.charAt(0)) ? "ol" : "ul");
        } else {
            out.append("<p>").append(inline(paragraph(line))).append("</p>\n");
        }
    }

    private void code() {
        List<String> code = new ArrayList<>();
        at++;
        while (at < lines.size() && !lines.get(at).startsWith("```")) {
            code.add(lines.get(at++));
        }
        at++;
        out.append("<pre tabindex=\"0\"><code>")
                .append(escaped(String.join("\n", code)))
                .append("</code></pre>\n");
    }

    private void heading(String line) {
        int level = line.indexOf(' ');
        String text = line.substring(level + 1);
        String id = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        out.append("<h%d id=\"%s\">%s</h%d>%n".formatted(level, escaped(id), inline(text), level));
        at++;
    }

    private void table() {
        out.append("<div class=\"wide\"><table>");
        boolean head = true;
        while (at < lines.size() && lines.get(at).startsWith("|")) {
            String row = lines.get(at++);
            if (row.matches("[|\\-: ]+")) {
                head = false;
                continue;
            }
            String cell = head ? "th" : "td";
            out.append("<tr>");
            for (String text : row.substring(1, row.lastIndexOf('|')).split("(?<!\\\\)\\|")) {
                out.append('<').append(cell).append('>').append(inline(text.strip()));
                out.append("</").append(cell).append('>');
            }
            out.append("</tr>\n");
        }
        out.append("</table></div>\n");
    }

    private void list(String kind) {
        out.append('<').append(kind).append('>');
        while (at < lines.size()) {
            Matcher item = ITEM.matcher(lines.get(at));
            if (!item.matches()) {
                break;
            }
            out.append("<li>").append(inline(paragraph(item.group(1)))).append("</li>\n");
        }
        out.append("</").append(kind).append(">\n");
    }

    /** {@code first} and the lines that go on with it. */
    private String paragraph(String first) {
        StringBuilder text = new StringBuilder(first);
        at++;
        while (at < lines.size() && isContinuation(lines.get(at))) {
            text.append(' ').append(lines.get(at++).strip());
        }
        return text.toString();
    }

    private static boolean isContinuation(String line) {
        return !line.isBlank()
                && !line.startsWith("```")
                && !line.startsWith("#")
                && !line.startsWith("|")
                && !ITEM.matcher(line).matches();
    }

    private static String inline(String text) {
        Matcher found = INLINE.matcher(text);
        StringBuilder html = new StringBuilder();
        int end = 0;
        while (found.find()) {
            html.append(escaped(text.substring(end, found.start())));
            if (found.group(1) != null) {
                html.append("<code>").append(escaped(found.group(1))).append("</code>");
            } else if (found.group(2) != null) {
                html.append("<strong>").append(escaped(found.group(2))).append("</strong>");
            } else if (found.group(3) != null) {
                html.append("<em>").append(escaped(found.group(3))).append("</em>");
            } else {
                html.append(link(found.group(4), found.group(5)));
            }
            end = found.end();
        }
        return html.append(escaped(text.substring(end))).toString();
    }

    private static String link(String text, String target) {
        boolean inside = target.startsWith("/") && !target.startsWith("//") || target.startsWith("#");
        return inside ? "<a href=\"" + escaped(target) + "\">" + escaped(text) + "</a>" : escaped(text);
    }
}
