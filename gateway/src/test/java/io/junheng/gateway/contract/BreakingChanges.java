package io.junheng.gateway.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client of a released API could stumble over in a later one (不兼容变更): something it uses is gone or another, something it need not send is asked for, something it
 * counts on is no longer promised. New operations, fields and choices in answers break nobody.
 */
final class BreakingChanges {

    private static final Pattern CHOICES = Pattern.compile("<([^>]*)>");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /**
     * One of them.
     *
     * @param about the operation, {@code GET /v1/schools}, or the field, {@code SchoolView.code}: what a declaration names
     */
    record Change(String about, String what) {

        @Override
        public String toString() {
            return "`" + about + "`: " + what;
        }
    }

    private BreakingChanges() {}

    static List<Change> between(ApiShape released, ApiShape today) {
        List<Change> changes = new ArrayList<>();
        released.facts().forEach((subject, facts) -> {
            if (!today.facts().containsKey(subject)) {
                if (isOperation(subject)) {
                    changes.add(new Change(subject, "is gone"));
                }
                return;
            }
            Map<String, String> now = today.of(subject);
            facts.forEach((aspect, value) -> {
                if (!isRole(aspect) || now.keySet().stream().anyMatch(BreakingChanges::isRole)) {
                    compare(subject, aspect, value, now.get(aspect), changes);
                }
            });
            now.forEach((aspect, value) -> {
                if (!facts.containsKey(aspect) && value.endsWith("!") && !subject.startsWith("out ")) {
                    changes.add(new Change(about(subject, aspect), aspect + " must now be sent"));
                }
            });
        });
        return changes;
    }

    private static void compare(String subject, String aspect, String before, String now, List<Change> changes) {
        String about = about(subject, aspect);
        if (now == null) {
            changes.add(new Change(about, aspect + " is gone"));
            return;
        }
        boolean answered = subject.startsWith("out ") || aspect.startsWith("answers ");
        if (!kind(before).equals(kind(now))) {
            changes.add(new Change(about, aspect + " was " + before + " and is " + now));
        } else if (!answered && !choices(now).isEmpty() && !choices(now).containsAll(choices(before))) {
            changes.add(new Change(about, aspect + " no longer takes all of " + before));
        } else if (!answered && choices(before).isEmpty() && !choices(now).isEmpty()) {
            changes.add(new Change(about, aspect + " takes only " + now));
        } else if (answered && before.endsWith("!") && !now.endsWith("!")) {
            changes.add(new Change(about, aspect + " is no longer always there"));
        } else if (!answered && !before.endsWith("!") && now.endsWith("!")) {
            changes.add(new Change(about, aspect + " must now be sent"));
        }
    }

    /** An operation that names no role any more is open to everybody. */
    private static boolean isRole(String aspect) {
        return aspect.startsWith("role ");
    }

    private static boolean isOperation(String subject) {
        return Character.isUpperCase(subject.charAt(0));
    }

    private static String about(String subject, String aspect) {
        if (isOperation(subject)) {
            return subject;
        }
        String schema = subject.substring(subject.indexOf(' ') + 1);
        return aspect.isEmpty() ? schema : schema + "." + aspect;
    }

    private static String kind(String value) {
        String plain = value.endsWith("!") ? value.substring(0, value.length() - 1) : value;
        return CHOICES.matcher(plain).replaceAll("");
    }

    private static Set<String> choices(String value) {
        Matcher found = CHOICES.matcher(value);
        return found.find() ? Set.of(found.group(1).split("\\|")) : Set.of();
    }

    /** What the changelog declares: the code in the lines below {@code ### Breaking} of what is not released yet. */
    static Set<String> declared(String changelog) {
        String unreleased = section(changelog, "## [Unreleased]", "\n## ");
        return CODE.matcher(section(unreleased, "### Breaking", "\n### "))
                .results()
                .map(code -> code.group(1))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private static String section(String text, String heading, String next) {
        int begin = text.indexOf(heading);
        if (begin < 0) {
            return "";
        }
        int end = text.indexOf(next, begin + heading.length());
        return text.substring(begin, end < 0 ? text.length() : end);
    }
}
