package io.junheng.task.extraction.role;

import io.junheng.task.extraction.role.RoleSites.Site;
import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Flow;
import java.util.Optional;

/** A sentence that gives the roles itself (句内分工): {@code 由市教育局牵头,市财政局参与}. Used where a task has no bracket. */
public final class RoleSentence {

    private static final int LONGEST = 200;
    private static final int MOST_CLAUSES = 8;

    private RoleSentence() {}

    /** The first such sentence in a stretch of the content. */
    public static Optional<Site> find(Flow flow, int from, int to) {
        String text = flow.text();
        for (int at = from; at < to; at++) {
            boolean begins = text.charAt(at) == '由' && (at == from || "。,;\n".indexOf(text.charAt(at - 1)) >= 0);
            Optional<Site> site = begins ? read(flow, at, sentenceEnd(text, at, to)) : Optional.empty();
            if (site.isPresent()) {
                return site;
            }
        }
        return Optional.empty();
    }

    /** Clauses are left off from the end until the rest is only about departments. */
    private static Optional<Site> read(Flow flow, int from, int sentenceEnd) {
        int to = sentenceEnd;
        for (int tries = 0; tries < MOST_CLAUSES && to > from; tries++) {
            Optional<Roles> roles = RoleBracket.read(flow, from, to);
            if (roles.isPresent() && !roles.get().lead().isEmpty()) {
                return Optional.of(new Site(from, to, sentence(roles.get())));
            }
            to = flow.text().lastIndexOf(',', to - 1);
        }
        return Optional.empty();
    }

    private static Roles sentence(Roles roles) {
        return new Roles(
                roles.lead(),
                roles.cooperating(),
                roles.responsible(),
                "role-sentence",
                Confidence.LIKELY,
                roles.warnings());
    }

    private static int sentenceEnd(String text, int from, int to) {
        int end = from;
        while (end < to && end - from < LONGEST && "。;\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
