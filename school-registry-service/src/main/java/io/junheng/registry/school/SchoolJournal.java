package io.junheng.registry.school;

import io.junheng.contracts.DomainEvent;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.registry.reading.Entered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes changed schools with all that belongs to a change (变动登记): what was true before, the line of history, the event, word to the rest of the service. */
@ApplicationScoped
class SchoolJournal {

    private final Schools schools;
    private final SchoolHistory history;
    private final Outbox outbox;
    private final Event<SchoolMoved> moves;
    private final Caller caller;
    private final Clock clock;

    SchoolJournal(
            Schools schools,
            SchoolHistory history,
            Outbox outbox,
            Event<SchoolMoved> moves,
            Caller caller,
            Clock clock) {
        this.schools = schools;
        this.history = history;
        this.outbox = outbox;
        this.moves = moves;
        this.caller = caller;
        this.clock = clock;
    }

    /** A school before, null when it is new, and after, the same when only its history grows; {@code others} are the codes of schools it happens with. */
    record Entry(School before, School after, SchoolDeed deed, List<String> others) {

        static Entry of(School before, School after, SchoolDeed deed) {
            return new Entry(before, after, deed, List.of());
        }

        boolean stored() {
            return before != after;
        }

        /** Whether a record was entered, with nothing to say of it but that. */
        boolean entered(Grounds grounds) {
            return before == null && deed == SchoolDeed.ENTERED && grounds.equals(Grounds.none());
        }

        private boolean elsewhere() {
            return before != null && !before.regionPath().equals(after.regionPath());
        }

        private SchoolMoved move() {
            return new SchoolMoved(after.code().text(), after.details().region().text(), after.regionPath());
        }
    }

    /** Why it was done: the change of schools and its first day, or neither when a record was written by hand. */
    record Grounds(String change, LocalDate on, String authority, String reason) {
        static Grounds none() {
            return new Grounds(null, null, null, null);
        }
    }

    void write(List<Entry> entries, Grounds grounds) {
        List<Entry> stored = entries.stream().filter(Entry::stored).toList();
        List<School.Past> past = stored.stream()
                .map(entry -> entry.after().past(entry.before()))
                .filter(Objects::nonNull)
                .toList();
        if (!past.isEmpty()) {
            schools.remember(past);
        }
        if (!stored.isEmpty()) {
            List<DomainEvent> events = new ArrayList<>();
            stored.forEach(entry -> events.add(entry.after().since(entry.before())));
            schools.store(stored.stream().map(Entry::after).toList(), entered(stored, grounds));
            history.append(further(entries, grounds), grounds);
            stored.stream().filter(Entry::elsewhere).forEach(entry -> moves.fire(entry.move()));
            outbox.append(events, grounds.authority());
        } else if (!entries.isEmpty()) {
            history.append(entries, grounds);
        }
    }

    /** Who enters these records now; null when they have a line of history to themselves. */
    private Entered entered(List<Entry> stored, Grounds grounds) {
        return stored.stream().anyMatch(entry -> entry.entered(grounds))
                ? new Entered(clock.instant(), caller.subject())
                : null;
    }

    /** Those that have a line of history to themselves: the first of a record that was entered stands in the record. */
    private static List<Entry> further(List<Entry> entries, Grounds grounds) {
        return entries.stream().filter(entry -> !entry.entered(grounds)).toList();
    }
}
