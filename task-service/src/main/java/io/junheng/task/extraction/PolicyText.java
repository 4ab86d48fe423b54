package io.junheng.task.extraction;

import io.junheng.task.extraction.outline.Outline;
import io.junheng.task.extraction.role.RoleSites;
import io.junheng.task.extraction.text.Brackets;
import io.junheng.task.extraction.text.Flow;
import io.junheng.task.extraction.text.Source;
import java.util.Set;

/** The text of a policy document (政策文件). */
public final class PolicyText {

    private final Source source;

    private PolicyText(Source source) {
        this.source = source;
    }

    public static PolicyText of(String text) {
        return new PolicyText(Source.of(text));
    }

    public Extraction extract() {
        Flow flow = Flow.of(source);
        Brackets brackets = Brackets.in(flow.text());
        Outline outline = Outline.of(flow, brackets);
        WorkItems items = new WorkItems(flow, outline, RoleSites.in(flow, brackets)).assemble();
        return new Extraction(items.items(), items.unread(), Set.of());
    }
}
