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
    private boolean national;

    /** The name before was a collective one, whose 各 is meant for towns and sub-districts behind it too. */
    private boolean lastCollective;

    FullNames(Set<Warning> warnings) {
        this.warnings = warnings;
    }

    Department next(Phrase named) {
        Phrase name = withoutPersons(named);
        String own = Names.prefix(name.reading());
        String full = Names.withoutOwnOffices(name.normal());
        if (!own.isEmpty()) {
            prefix = own;
            national = false;
            party = name.reading().startsWith(own + "委") && name.length() > own.length() + 1;
        } else if (Names.isNational(name.reading())) {
            prefix = "";
            national = true;
        } else if (!Names.isComplete(name.reading()) && Names.isName(name.reading())) {
            full = withPrefix(name, full);
        }
        if (!Names.isTown(name.reading())) {
            lastCollective = Names.isCollective(name.reading());
        }
        return new Department(name.asWritten(), full, members(name));
    }

    /** {@code 县教体局(责任领导:何某)}: who is in charge there is no part of the name. */
    private static Phrase withoutPersons(Phrase name) {
        int open = name.reading().indexOf('(');
        boolean bracket = open > 1 && name.reading().endsWith(")");
        RoleLabel.Match label = bracket ? RoleLabel.at(name.reading().substring(open + 1)) : null;
        return label != null && label.label() == RoleLabel.PERSON ? name.sub(0, open) : name;
    }

    private String withPrefix(Phrase name, String full) {
        if (national || lastCollective && Names.isTown(name.reading())) {
            return full;
        }
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

    /** The levels of {@code 各市(州)、县(市、区)人民政府}, each with its brackets. */
    private static List<Phrase> listed(Phrase name) {
        List<Phrase> levels = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.reading().charAt(i) : '、';
            depth += "(〔".indexOf(c) >= 0 ? 1 : ")〕".indexOf(c) >= 0 ? -1 : 0;
            if (c == '、' && depth == 0) {
                levels.add(name.sub(from, i));
                from = i + 1;
            }
        }
        return levels;
    }

    private static List<String> eachOf(List<Phrase> levels) {
        String last = levels.get(levels.size() - 1).normal();
        String body = Names.bodyOfLevels(levels.get(levels.size() - 1).reading());
        List<String> members = new ArrayList<>();
        for (Phrase level : levels.subList(0, levels.size() - 1)) {
            members.add(level.normal().startsWith("各") ? level.normal() + body : "各" + level.normal() + body);
        }
        members.add("各" + last);
        return body.isEmpty() ? List.of() : members;
    }

    private static List<String> members(Phrase phrase) {
        String name = phrase.reading();
        List<Phrase> each = name.startsWith("各") ? listed(phrase) : List.of();
        boolean levels = each.size() > 1
                && each.subList(0, each.size() - 1).stream().allMatch(level -> Names.isLevels(level.reading()));
        if (levels) {
            return eachOf(each);
        }
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
