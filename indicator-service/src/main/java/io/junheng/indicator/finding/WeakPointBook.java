package io.junheng.indicator.finding;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.indicator.FindingChanged;
import io.junheng.contracts.indicator.FindingOpened;
import io.junheng.contracts.indicator.FindingReopened;
import io.junheng.contracts.indicator.FindingResolved;
import io.junheng.indicator.appraisal.WeakPoints;
import io.junheng.indicator.evaluation.Evaluations;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens a finding for every standard that a submitted round scores below its full mark (薄弱环节), and resolves it when a later round does not. */
@ApplicationScoped
class WeakPointBook {

    private static final String POINTS = "分";

    private final Evaluations evaluations;
    private final Findings findings;
    private final Outbox outbox;
    private final Ids ids;

    WeakPointBook(Evaluations evaluations, Findings findings, Outbox outbox, Ids ids) {
        this.evaluations = evaluations;
        this.findings = findings;
        this.outbox = outbox;
        this.ids = ids;
    }

    void enter(@Observes WeakPoints news) {
        evaluations.hold(news.framework(), news.year());
        List<Finding> added = new ArrayList<>();
        List<Finding> changed = new ArrayList<>();
        List<DomainEvent> events = new ArrayList<>();
        for (WeakPoints.Point point : news.points()) {
            Optional<Finding> before =
                    findings.about(news.framework(), news.year(), point.standard(), news.subject(), news.subjectCode());
            if (point.sound()) {
                before.filter(known -> known.status() == Finding.Status.OPEN).ifPresent(known -> {
                    Finding after = known.resolved(news.appraisal(), point.score());
                    changed.add(after);
                    events.add(new FindingResolved(known.state(), after.state()));
                });
            } else if (before.isEmpty()) {
                Finding shown = finding(news, point);
                added.add(shown);
                events.add(new FindingOpened(null, shown.state()));
            } else if (before.get().differsFrom(finding(news, point))) {
                Finding after = before.get().stillShownBy(finding(news, point));
                changed.add(after);
                events.add(
                        before.get().status() == Finding.Status.OPEN
                                ? new FindingChanged(before.get().state(), after.state())
                                : new FindingReopened(before.get().state(), after.state()));
            }
        }
        findings.add(added);
        findings.change(changed);
        outbox.append(events);
    }

    private Finding finding(WeakPoints news, WeakPoints.Point point) {
        boolean scored = point.fullMark() != null && point.score() != null;
        return new Finding(
                ids.next("fnd"),
                news.framework(),
                news.number(),
                point.standard(),
                point.name(),
                "ALL",
                news.subject(),
                news.subjectCode(),
                news.subjectName(),
                news.regionCode(),
                news.regionPath(),
                news.year(),
                point.score(),
                scored ? ">= " + point.fullMark().stripTrailingZeros().toPlainString() : "达标",
                scored ? point.fullMark().subtract(point.score()) : null,
                null,
                POINTS,
                Finding.Status.OPEN,
                news.appraisal(),
                null,
                1);
    }
}
