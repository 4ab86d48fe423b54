package io.junheng.indicator.fact;

import io.junheng.contracts.registry.ReturnLocked;
import io.junheng.contracts.registry.ReturnState;
import io.junheng.kit.event.EventConsumer;
import io.junheng.kit.event.ReceivedEvent;
import io.junheng.kit.event.Subscription;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Objects;

/** Takes every locked revision of every return as a fact, and tells of the new ones within the same transaction. */
@ApplicationScoped
class ReturnIntake implements EventConsumer {

    private final Database database;
    private final FactBook facts;
    private final Event<NewFacts> newFacts;

    ReturnIntake(Database database, FactBook facts, Event<NewFacts> newFacts) {
        this.database = database;
        this.facts = facts;
        this.newFacts = newFacts;
    }

    @Override
    public Subscription subscription() {
        return Subscription.facts("locked-returns", ReturnLocked.class);
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        List<ReturnState> returns =
                events.stream().map(event -> event.after(ReturnState.class)).toList();
        facts.enter(returns.stream().map(ReturnIntake::figures).toList());
        latest(returns);
        newFacts.fire(new NewFacts(returns.stream()
                .map(locked -> new NewFacts.Fact(
                        locked.subject(), locked.subjectCode(), locked.form(), locked.year(), locked.regionPath()))
                .distinct()
                .toList()));
    }

    private static LockedFigures figures(ReturnState locked) {
        return new LockedFigures(
                locked.subject(),
                locked.subjectCode(),
                locked.form(),
                locked.year(),
                locked.revision(),
                locked.regionCode(),
                locked.regionPath(),
                locked.values(),
                Objects.requireNonNullElse(locked.classes(), List.of()));
    }

    /** Of each return one revision is the latest, whatever order they come in. */
    private void latest(List<ReturnState> returns) {
        List<Object[]> subjects = returns.stream()
                .map(locked -> new Object[] {locked.form(), locked.year(), locked.subject(), locked.subjectCode()})
                .toList();
        database.batch("""
                update fact_figures f set latest = false
                where f.form = ? and f.year = ? and f.subject = ? and f.code = ? and f.latest
                    and exists (select 1 from fact_figures newer where newer.form = f.form and newer.year = f.year
                        and newer.subject = f.subject and newer.code = f.code and newer.revision > f.revision)
                """, subjects);
        database.batch("""
                update fact_figures f set latest = true
                where f.form = ? and f.year = ? and f.subject = ? and f.code = ? and not f.latest
                    and not exists (select 1 from fact_figures newer where newer.form = f.form and newer.year = f.year
                        and newer.subject = f.subject and newer.code = f.code and newer.revision > f.revision)
                """, subjects);
    }
}
