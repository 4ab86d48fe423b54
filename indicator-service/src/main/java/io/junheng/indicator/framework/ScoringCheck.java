package io.junheng.indicator.framework;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks how a judgement follows: method, grades, caps, and rounds that rest on earlier ones. */
final class ScoringCheck {

    private static final Set<String> METHODS = Set.of("ALL_PASS", "SUM");
    private static final Set<String> KINDS = Set.of("SELF", "REVIEW", "ACCEPTANCE", "MONITORING", "THEMATIC");

    private final FrameworkContent content;
    private final Faults faults;

    ScoringCheck(FrameworkContent content, Faults faults) {
        this.content = content;
        this.faults = faults;
    }

    void check() {
        if (content.scoring() != null) {
            scoring(content.scoring());
        }
        rounds();
    }

    private void scoring(ScoringContent scoring) {
        if (faults.choice(scoring.method(), METHODS, "/scoring/method")) {
            faults.require(
                    !scoring.sums() || scoring.fullMark() != null, "/scoring/fullMark", FrameworkProblem.VALUE_MISSING);
            faults.require(
                    scoring.sums() || scoring.passFrom() == null,
                    "/scoring/passFrom",
                    FrameworkProblem.NO_COMPENSATION);
        }
        faults.positive(scoring.fullMark(), "/scoring/fullMark");
        faults.within(scoring.passFrom(), scoring.fullMark(), "/scoring/passFrom");
        faults.unique(scoring.grades(), ScoringContent.GradeContent::key, "/scoring/grades");
        for (int i = 0; i < scoring.grades().size(); i++) {
            ScoringContent.GradeContent grade = scoring.grades().get(i);
            faults.text(grade.key(), "/scoring/grades/" + i + "/key");
            faults.text(grade.name(), "/scoring/grades/" + i + "/name");
            faults.require(grade.from() != null, "/scoring/grades/" + i + "/from", FrameworkProblem.VALUE_MISSING);
            faults.within(grade.from(), scoring.fullMark(), "/scoring/grades/" + i + "/from");
        }
        List<String> keys = content.tree().stream().map(NodeContent::key).toList();
        for (int i = 0; i < scoring.caps().size(); i++) {
            ScoringContent.CapContent cap = scoring.caps().get(i);
            faults.require(
                    keys.contains(cap.unless()),
                    "/scoring/caps/" + i + "/unless",
                    FrameworkProblem.PARENT_MISSING,
                    cap.unless());
            faults.require(cap.atMost() != null, "/scoring/caps/" + i + "/atMost", FrameworkProblem.VALUE_MISSING);
            faults.within(cap.atMost(), scoring.fullMark(), "/scoring/caps/" + i + "/atMost");
        }
    }

    private void rounds() {
        Set<String> earlier = new HashSet<>();
        for (int i = 0; i < content.rounds().size(); i++) {
            RoundContent round = content.rounds().get(i);
            String pointer = "/rounds/" + i;
            faults.text(round.name(), pointer + "/name");
            faults.choice(round.kind(), KINDS, pointer + "/kind");
            for (int j = 0; j < round.requires().size(); j++) {
                faults.require(
                        earlier.contains(round.requires().get(j)),
                        pointer + "/requires/" + j,
                        FrameworkProblem.VERDICT_TOO_EARLY,
                        round.requires().get(j));
            }
            if (faults.text(round.key(), pointer + "/key")) {
                faults.require(earlier.add(round.key()), pointer + "/key", FrameworkProblem.TAKEN, round.key());
            }
        }
    }
}
