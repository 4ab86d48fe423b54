package io.junheng.task.extraction;

import io.junheng.task.extraction.outline.Heading;
import io.junheng.task.extraction.outline.Level;
import io.junheng.task.extraction.text.Flow;
import java.util.List;

/**
 * The chapters that tell how a plan is carried out and not what is to be done (保障措施、组织实施): where brackets name the departments of a
 * document, a sentence there that names some is prose. To add one, add the word of its title.
 */
final class SupportingChapter {

    private static final List<String> WORDS = List.of(
            "保障措施", "保障机制", "组织", "要求", "步骤", "阶段", "考核", "督导", "督查", "监督", "附则", "总则", "安排", "目标", "思想", "原则", "纪律",
            "机制");

    /** {@code 关于督导评估问题}: a matter that a meeting decided. */
    private static final String MATTER = "关于";

    private SupportingChapter() {}

    /** Whether a heading stands in such a chapter, or under no heading at all. */
    static boolean isAbove(Heading heading, Flow flow) {
        Heading chapter = heading.enclosing(Level.CHAPTER);
        Heading widest = chapter == null ? heading.parent() : chapter;
        if (widest == null) {
            return true;
        }
        String title = flow.text().substring(widest.titleStart(), widest.titleEnd());
        return !title.startsWith(MATTER) && WORDS.stream().anyMatch(title::contains);
    }
}
