package io.junheng.registry.procedure;

import java.time.LocalDate;

/** Makes of a case what its effect sees (决定). */
final class Decisions {

    private Decisions() {}

    static Decision of(CaseDesk.Docket docket, LocalDate on, String authority) {
        ProcedureCase one = docket.one();
        return new Decision(
                one.id(),
                docket.procedure().key(),
                docket.procedure().subject(),
                one.heading().subjectCode(),
                one.place().regionCode(),
                one.place().regionPath(),
                on,
                one.content().values(),
                one.content().entries(),
                docket.procedure().effect().with(),
                authority);
    }
}
