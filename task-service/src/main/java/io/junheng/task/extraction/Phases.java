package io.junheng.task.extraction;

import io.junheng.task.extraction.date.Dates;
import io.junheng.task.extraction.date.PartialDate;
import io.junheng.task.extraction.outline.Heading;
import io.junheng.task.extraction.outline.Outline;
import io.junheng.task.extraction.text.Brackets;
import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Flow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds the phases of a plan (阶段识别): headings that end in 阶段, and {@code 第一阶段:…}. */
final class Phases {

    private static final List<String> PHASE_WORDS = List.of(
            "准备", "动员", "发动", "启动", "部署", "宣传", "实施", "推进", "攻坚", "落实", "整改", "督导", "督查", "检查", "自评", "自查", "评估", "验收",
            "总结", "提高", "巩固", "提升", "深化", "复查", "迎检", "申报", "摸底", "规划", "试点", "推广", "创建", "组织", "复核", "第一", "第二", "第三",
            "第四", "第五");
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final int LONGEST_NAME = 24;

    private final Flow flow;
    private final String text;
    private final Brackets brackets;
    private final Outline outline;

    Phases(Flow flow, Brackets brackets, Outline outline) {
        this.flow = flow;
        this.text = flow.text();
        this.brackets = brackets;
        this.outline = outline;
    }

    List<Phase> find() {
        List<int[]> names = new ArrayList<>();
        List<Heading> headings = outline.headings().stream()
                .filter(heading -> isPhase(heading.titleStart(), end(heading)))
                .toList();
        Set<Heading> parents = Collections.newSetFromMap(new IdentityHashMap<>());
        headings.forEach(heading -> parents.add(heading.parent()));
        for (Heading heading : headings) {
            boolean common = parents.contains(heading);
            if (!common) {
                names.add(new int[] {heading.start(), heading.titleStart(), end(heading)});
            }
        }
        ordinals(names);
        names.sort(Comparator.comparingInt(name -> name[1]));
        List<Phase> phases = new ArrayList<>();
        int readTo = 0;
        for (int[] name : names) {
            if (name[1] >= readTo) {
                phases.add(phase(phases.size() + 1, name[0], name[1], name[2]));
                readTo = name[2];
            }
        }
        return phases;
    }

    /** The end of the title; text may follow the bracket of a phase at once: {@code (一)自查阶段(8月)各校自查。} */
    private int end(Heading heading) {
        String head =
                text.substring(heading.titleStart(), Math.min(heading.titleEnd(), heading.titleStart() + LONGEST_NAME));
        int found = head.indexOf("阶段(");
        int at = found < 0 ? -1 : heading.titleStart() + found;
        boolean bracket = at >= 0 && brackets.partner(at + 2) > 0;
        return bracket ? at + 2 : heading.titleEnd();
    }

    private boolean isPhase(int from, int to) {
        String title = text.substring(from, to);
        return title.length() <= LONGEST_NAME
                && title.endsWith("阶段")
                && PHASE_WORDS.stream().anyMatch(title::contains);
    }

    /** {@code 第一阶段:组织与发动阶段(5月—6月10日)} */
    private void ordinals(List<int[]> names) {
        for (int at = text.indexOf("阶段"); at >= 0; at = text.indexOf("阶段", at + 2)) {
            boolean ordinal = at >= 2 && text.charAt(at - 2) == '第' && NUMERALS.indexOf(text.charAt(at - 1)) >= 0;
            boolean begins = ordinal && (at == 2 || "\n。;".indexOf(text.charAt(at - 3)) >= 0);
            if (!begins || at + 2 >= text.length()) {
                continue;
            }
            int named = ":( ".indexOf(text.charAt(at + 2)) >= 0 ? nameEnd(at + 3) : -1;
            boolean hasName = text.charAt(at + 2) != '(' && named > at + 3;
            names.add(new int[] {at - 2, hasName ? at + 3 : at - 2, hasName ? named : at + 2});
        }
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < text.length() && end - from <= LONGEST_NAME && "。,;:(\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end - from <= LONGEST_NAME ? end : -1;
    }

    private Phase phase(int order, int start, int nameFrom, int nameTo) {
        boolean bracket = nameTo < text.length() && text.charAt(nameTo) == '(' && brackets.partner(nameTo) > nameTo;
        int end = bracket ? brackets.partner(nameTo) + 1 : nameTo;
        List<Dates.Found> dates = bracket ? Dates.in(text.substring(nameTo + 1, end - 1)) : List.of();
        PartialDate first = dates.isEmpty() ? null : dates.get(0).date();
        PartialDate last = dates.isEmpty()
                ? null
                : withYear(first, dates.get(dates.size() - 1).date());
        return new Phase(
                order,
                flow.original(nameFrom, nameTo),
                dates.isEmpty() ? null : flow.original(nameTo + 1, end - 1),
                first,
                last,
                flow.span(start, end),
                dates.isEmpty() ? Confidence.LIKELY : Confidence.CERTAIN,
                dates.isEmpty() ? "phase-name" : "phase-with-window");
    }

    private static PartialDate withYear(PartialDate first, PartialDate last) {
        boolean inherits = last.year() == null
                && last.yearRaw() == null
                && first.year() != null
                && first.month() != null
                && last.month() != null
                && last.month() >= first.month();
        return inherits ? new PartialDate(first.year(), null, last.month(), last.day()) : last;
    }
}
