package io.junheng.task.extraction.role;

import io.junheng.task.extraction.text.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives back the prefix that names drop when the one before them has it (省略前缀还原): {@code 市发展改革委、财政局} is
 * 市发展改革委 and 市财政局. One instance reads one list in its order.
 */
final class FullNames {

    private final Set<Warning> warnings;
    private String prefix = "";
    private boolean party;

    FullNames(Set<Warning> warnings) {
        this.warnings = warnings;
    }

    Department next(Phrase name) {
        String own = Names.prefix(name.reading());
        String full = name.normal();
        if (!own.isEmpty()) {
            prefix = own;
            party = name.reading().startsWith(own + "委") && name.length() > own.length() + 1;
        } else if (!Names.isComplete(name.reading()) && Names.isName(name.reading())) {
            full = withPrefix(name, full);
        }
        return new Department(name.asWritten(), full, members(name.reading()));
    }

    private String withPrefix(Phrase name, String full) {
        if (prefix.isEmpty()) {
            warnings.add(Warning.PREFIX_UNRESOLVED);
            return full;
        }
        if (Names.isProvincial(name.reading()) && !prefix.startsWith("省") && !prefix.equals("自治区")) {
            warnings.add(Warning.LEVEL_MISMATCH);
            return full;
        }
        return party && Names.isPartyDepartment(name.reading()) ? prefix + "委" + full : prefix + full;
    }

    private static List<String> members(String name) {
        String body = Names.namesSeveralLevels(name) ? Names.bodyOfLevels(name) : "";
        if (body.isEmpty()) {
            return List.of();
        }
        List<String> members = new ArrayList<>();
        for (char c : name.substring(0, name.length() - body.length()).toCharArray()) {
            String member = switch (c) {
                case '省', '市', '州', '盟' -> c + Names.bodyOfOne(body);
                case '县', '区', '旗' -> "各县市区" + Names.bodyOfOne(body);
                case '乡', '镇' -> "各乡镇" + Names.bodyOfOne(body);
                default -> "";
            };
            if (!member.isEmpty() && !members.contains(member)) {
                members.add(member);
            }
        }
        return members;
    }
}
