package io.junheng.indicator.mastery;

import io.junheng.contracts.indicator.UnitTestChanged;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Records unit tests, their further rounds and their end (单元检测与补测). */
@ApplicationScoped
class UnitTestDesk {

    private final UnitTests tests;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;

    UnitTestDesk(UnitTests tests, Outbox outbox, Caller caller, Ids ids) {
        this.tests = tests;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
    }

    UnitTest enter(RecordUnitTest request) {
        caller.requireSchool(request.schoolCode());
        String path = tests.pathOfSchool(request.schoolCode())
                .filter(caller::sees)
                .orElseThrow(() -> Problem.of(MasteryProblem.SCHOOL_UNKNOWN, request.schoolCode())
                        .at("/schoolCode"));
        UnitTest test = new UnitTest(
                        ids.next("unt"),
                        request.schoolCode(),
                        path,
                        request.year(),
                        request.className(),
                        request.subject(),
                        request.unit(),
                        request.pupils(),
                        List.of(),
                        UnitTest.Status.OPEN,
                        0)
                .retaken(request.first());
        tests.add(test);
        outbox.append(new UnitTestChanged(null, test.state()));
        return test;
    }

    UnitTest retake(String id, Round round) {
        UnitTest known = seen(tests.lock(id));
        return changed(known, known.retaken(round));
    }

    UnitTest close(String id) {
        UnitTest known = seen(tests.lock(id));
        return known.status() == UnitTest.Status.CLOSED ? known : changed(known, known.closed());
    }

    private UnitTest changed(UnitTest before, UnitTest after) {
        tests.change(after);
        outbox.append(new UnitTestChanged(before.state(), after.state()));
        return after;
    }

    UnitTest seen(String id) {
        return seen(tests.find(id));
    }

    private UnitTest seen(Optional<UnitTest> found) {
        UnitTest test = found.orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.requireScope(test.regionPath());
        caller.requireSchool(test.schoolCode());
        return test;
    }
}
