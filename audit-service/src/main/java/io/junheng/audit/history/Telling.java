package io.junheng.audit.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.audit.entry.AuditEntryView;
import io.junheng.audit.entry.AuditEntryView.ChangeView;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An entry as a sentence (履历文字): when, who, on whose authority, what happened, and what changed from what to what. Times are Beijing
 * time, to the second.
 */
final class Telling {

    private static final int MOST_CHANGES = 8;
    private static final int LONGEST_VALUE = 60;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private Telling() {}

    static String chinese(AuditEntryView entry, EventNames.Name name, List<ChangeView> changes) {
        StringBuilder text = new StringBuilder(TIME.format(entry.time())).append(",");
        text.append(entry.actor() == null ? "系统" : entry.actor());
        if (!entry.roles().isEmpty()) {
            text.append("(").append(String.join("、", entry.roles())).append(")");
        }
        if (entry.authority() != null) {
            text.append("依据").append(entry.authority());
        }
        text.append(":").append(name.zh());
        List<ChangeView> told = told(changes);
        if (entry.operation().equals("UPDATE") && !told.isEmpty()) {
            text.append("。")
                    .append(told.stream()
                            .limit(MOST_CHANGES)
                            .map(Telling::chinese)
                            .collect(Collectors.joining(";")));
            if (told.size() > MOST_CHANGES) {
                text.append(";另有 ").append(told.size() - MOST_CHANGES).append(" 项变更");
            }
        }
        return text.append("。").toString();
    }

    static String english(AuditEntryView entry, EventNames.Name name, List<ChangeView> changes) {
        StringBuilder text = new StringBuilder(TIME.format(entry.time())).append(", ");
        text.append(entry.actor() == null ? "system" : entry.actor());
        if (!entry.roles().isEmpty()) {
            text.append(" (").append(String.join(", ", entry.roles())).append(")");
        }
        if (entry.authority() != null) {
            text.append(", on the authority of ").append(entry.authority());
        }
        text.append(": ").append(name.en());
        List<ChangeView> told = told(changes);
        if (entry.operation().equals("UPDATE") && !told.isEmpty()) {
            text.append(". ")
                    .append(told.stream()
                            .limit(MOST_CHANGES)
                            .map(Telling::english)
                            .collect(Collectors.joining("; ")));
            if (told.size() > MOST_CHANGES) {
                text.append("; and ").append(told.size() - MOST_CHANGES).append(" more");
            }
        }
        return text.append('.').toString();
    }

    /** The version goes up with every change and says nothing. */
    private static List<ChangeView> told(List<ChangeView> changes) {
        return changes.stream()
                .filter(change -> !change.path().equals("/version"))
                .toList();
    }

    private static String chinese(ChangeView change) {
        String name = name(change);
        return switch (change.op()) {
            case "add" -> name + " 增加" + value(change.value());
            case "remove" -> name + " 删去" + value(change.old());
            default -> name + " 由" + value(change.old()) + "改为" + value(change.value());
        };
    }

    private static String english(ChangeView change) {
        String name = name(change);
        return switch (change.op()) {
            case "add" -> name + " added: " + value(change.value());
            case "remove" -> name + " removed: " + value(change.old());
            default -> name + " from " + value(change.old()) + " to " + value(change.value());
        };
    }

    private static String name(ChangeView change) {
        return change.path().isEmpty() ? "/" : change.path().substring(1).replace('/', '.');
    }

    private static String value(Object value) {
        if (!(value instanceof JsonNode node) || node.isNull()) {
            return "null";
        }
        if (!node.isTextual()) {
            return shortened(node.toString());
        }
        return "“" + shortened(node.textValue()) + "”";
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_VALUE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
}
