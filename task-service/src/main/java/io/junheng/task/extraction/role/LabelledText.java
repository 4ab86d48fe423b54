package io.junheng.task.extraction.role;

import io.junheng.task.extraction.role.RoleSites.Site;
import io.junheng.task.extraction.text.Brackets;
import io.junheng.task.extraction.text.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Departments behind labels without a bracket (无括号分工): {@code 责任单位:市教育局、市财政局} on lines of its own, or behind the last
 * sentence of a task. Several labels in a row, with a stop or a new line between them, are of one task.
 */
final class LabelledText {

    /** Longer stretches are prose. */
    private static final int LONGEST = 600;

    private static final int LONGEST_LABEL = 20;
    private static final int LONGEST_NAMES = 120;
    private static final int LONGEST_MARK = 5;
    private static final String BEFORE_LABEL = "\n。;!? ";
    private static final String BETWEEN = "\n。; ";
    private static final String GOES_ON = ":、,";

    private final Flow flow;
    private final String text;
    private final Brackets brackets;

    LabelledText(Flow flow, Brackets brackets) {
        this.flow = flow;
        this.text = flow.text();
        this.brackets = brackets;
    }

    /** All places outside brackets, in their order. */
    List<Site> sites() {
        List<Site> sites = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (brackets.partner(at) > at && !RoleLabel.isBracketed(text, at)) {
                at = brackets.partner(at);
            } else if ((at == 0 || BEFORE_LABEL.indexOf(text.charAt(at - 1)) >= 0 || isNumbered(at)) && labelAt(at)) {
                Optional<Site> site = siteAt(at);
                site.ifPresent(sites::add);
                at = site.map(found -> found.to() - 1).orElse(at);
            }
            at++;
        }
        return sites;
    }

    /** {@code (三)责任单位:…} on a line of its own: the departments are one of the points of the task. */
    private boolean isNumbered(int at) {
        int line = at;
        while (line > 0 && at - line <= LONGEST_MARK && text.charAt(line - 1) != '\n') {
            line--;
        }
        String mark = at - line > LONGEST_MARK ? "" : text.substring(line, at);
        return mark.length() > 1 && mark.matches("\\([0-9一二三四五六七八九十]+\\)|[0-9]+[.、]|[①-⑳]");
    }

    /** A label that says by when or by whom, among those that name departments. */
    private boolean besidesAt(int from) {
        String head = text.substring(from, Math.min(text.length(), from + LONGEST_LABEL));
        RoleLabel.Match match = head.indexOf(':') > 0 ? RoleLabel.at(head) : null;
        return match != null && match.label().role() == null && match.label() != RoleLabel.OTHER;
    }

    /** {@code 牵头单位 市教育局}: white space where the colon would be. */
    private static boolean endsWithBlank(String head) {
        RoleLabel.Match match = RoleLabel.at(head.replace(" ", ""));
        return match != null && match.length() < head.length() && head.charAt(match.length()) == ' ';
    }

    private Optional<Site> siteAt(int from) {
        Roles roles = null;
        int end = from;
        int next = from;
        while (next < text.length() && (labelAt(next) || roles != null && besidesAt(next))) {
            int clauseEnd = clauseEnd(next);
            if (clauseEnd - from > LONGEST) {
                break;
            }
            clauseEnd = withNamesBelow(clauseEnd, from + LONGEST);
            end = clauseEnd;
            if (roles != null && besidesAt(next)) {
                next = behind(end);
                continue;
            }
            Optional<Roles> read = RoleBracket.read(flow, next, end);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            roles = roles == null ? read.get().as("labelled-text") : roles.and(read.get());
            next = behind(end);
        }
        return roles == null ? Optional.empty() : Optional.of(new Site(from, end, roles));
    }

    /** The end of the sentence or line; a line whose last sign is a colon or a comma goes on in the next. */
    private int clauseEnd(int from) {
        int limit = Math.min(text.length(), from + LONGEST + 1);
        int end = from;
        while (end < limit && text.charAt(end) != '。' && (text.charAt(end) != '\n' || goesOn(end))) {
            end = brackets.partner(end) > end ? brackets.partner(end) + 1 : end + 1;
        }
        int last = Math.min(end, limit);
        while (last > from && BETWEEN.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }

    /** The end of the following lines too, as long as they are only names of departments. */
    private int withNamesBelow(int end, int limit) {
        int to = end;
        int newline = end;
        while (newline < text.length() && text.charAt(newline) == '\n') {
            int lineEnd = lineEnd(newline + 1, limit);
            if (lineEnd < 0
                    || lineEnd - newline > LONGEST_NAMES
                    || besidesAt(newline + 1)
                    || DutyHeading.readNames(flow, newline + 1, lineEnd).isEmpty()) {
                return to;
            }
            to = lineEnd;
            newline = lineEnd;
        }
        return to;
    }

    /** Where the line ends, or -1 if not before the limit. */
    private int lineEnd(int from, int limit) {
        int end = from;
        while (end < text.length() && end <= limit && text.charAt(end) != '\n') {
            end++;
        }
        return end > limit ? -1 : end;
    }

    private boolean goesOn(int newline) {
        return newline > 0 && GOES_ON.indexOf(text.charAt(newline - 1)) >= 0;
    }

    private int behind(int end) {
        int next = end;
        while (next < text.length() && BETWEEN.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }

    private boolean labelAt(int from) {
        String head = text.substring(from, Math.min(text.length(), from + LONGEST_LABEL));
        boolean labelled = head.indexOf(':') > 0
                || RoleLabel.isBracketed(text, from)
                || endsWithBlank(head)
                || RoleLabel.saysIs(head);
        RoleLabel.Match match = labelled ? RoleLabel.at(endsWithBlank(head) ? head.replace(" ", "") : head) : null;
        return match != null && match.label().role() != null;
    }
}
