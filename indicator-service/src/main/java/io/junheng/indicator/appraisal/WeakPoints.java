package io.junheng.indicator.appraisal;

import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.NodeContent;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a submitted round says of each standard that a person judged (薄弱环节): those below their full mark are to be put right, the others are. Told to whoever
 * observes it, in the transaction of the submission.
 */
public record WeakPoints(
        String appraisal,
        String framework,
        int number,
        int year,
        String subject,
        String subjectCode,
        String subjectName,
        String regionCode,
        String regionPath,
        List<Point> points) {

    /** One standard: what it scores of its full mark, both null where it has none, and whether there is nothing to put right. */
    public record Point(String standard, String name, BigDecimal score, BigDecimal fullMark, boolean sound) {}

    static WeakPoints of(Appraisal appraisal, FrameworkContent framework) {
        return new WeakPoints(
                appraisal.id(),
                appraisal.framework(),
                appraisal.number(),
                appraisal.year(),
                appraisal.subject().kind(),
                appraisal.subject().code(),
                appraisal.subject().name(),
                appraisal.subject().regionCode(),
                appraisal.subject().regionPath(),
                framework.standards().stream()
                        .filter(node -> !"FORMULA".equals(node.kind()))
                        .map(node -> point(node, appraisal.judgement()))
                        .toList());
    }

    private static Point point(NodeContent node, Judgement judgement) {
        Judgement.Standing standing = judgement.standing(node.key()).orElseThrow();
        boolean full = node.fullMark() == null
                || (standing.score() != null && standing.score().compareTo(node.fullMark()) >= 0);
        return new Point(node.key(), node.name(), standing.score(), node.fullMark(), standing.met() && full);
    }
}
