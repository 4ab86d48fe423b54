package io.junheng.registry.school;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.registry.SchoolChangeState;
import io.junheng.contracts.registry.SchoolLineage;
import io.junheng.contracts.registry.SchoolsChanged;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** The stored changes of schools with their lineage. */
@ApplicationScoped
class SchoolChanges {

    private final Database database;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    SchoolChanges(Database database, Outbox outbox, ObjectMapper json, Caller caller, Clock clock, Ids ids) {
        this.database = database;
        this.outbox = outbox;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** Stores a change before what it does, so that the lines of history can name it. */
    SchoolChangeView begin(ChangeReading.Asked asked, SchoolChangePlan plan) {
        SchoolChangeView change = new SchoolChangeView(
                ids.next("chg"),
                asked.kind(),
                asked.on(),
                asked.authority(),
                asked.reason(),
                caller.subject(),
                clock.instant(),
                plan.regionPath(),
                asked.schools(),
                asked.successors().stream().map(PutSchool::code).toList(),
                plan);
        database.update(
                """
                insert into school_change (id, kind, effective_on, authority, reason, actor, at, region_path, schools, successors, plan)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                change.id(),
                change.kind(),
                change.effectiveOn(),
                change.authority(),
                change.reason(),
                change.actor(),
                change.at(),
                change.regionPath(),
                change.schools(),
                change.successors(),
                text(plan));
        return change;
    }

    /** Stores the lineage once all schools are there, and tells of the change. */
    void finish(SchoolChangeView change, List<Descent> lineage) {
        database.update(
                "insert into school_lineage (change, predecessor, successor) select ?, p, s from unnest(?::text[], ?::text[]) as t (p, s)",
                change.id(),
                lineage.stream().map(Descent::predecessor).toList(),
                lineage.stream().map(Descent::successor).toList());
        outbox.append(
                List.of(new SchoolsChanged(
                        null,
                        new SchoolChangeState(
                                change.id(),
                                change.kind().name(),
                                change.effectiveOn(),
                                change.authority(),
                                change.reason(),
                                change.regionPath(),
                                change.schools(),
                                change.successors(),
                                lineage.stream()
                                        .map(one -> new SchoolLineage(one.predecessor(), one.successor()))
                                        .toList(),
                                change.plan().exceptions(),
                                1))),
                change.authority());
    }

    private String text(SchoolChangePlan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
