package io.junheng.task.recurring;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.time.Ids;
import io.junheng.task.reading.Reading;
import io.junheng.task.setting.Setting;
import io.junheng.task.setting.WorkLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Records what was done or filed for obligations, days fixed for it beforehand, and the events that set a term running (履行、约期与起算登记). */
@ApplicationScoped
class Recording {

    private static final int NOTE = 500;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private final Obligations obligations;
    private final Occurrences occurrences;
    private final Appointments appointments;
    private final ObligationEvents events;
    private final FilingRules rules;
    private final WorkLog log;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    Recording(
            Obligations obligations,
            Occurrences occurrences,
            Appointments appointments,
            ObligationEvents events,
            FilingRules rules,
            WorkLog log,
            Caller caller,
            Clock clock,
            Ids ids) {
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.appointments = appointments;
        this.events = events;
        this.rules = rules;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** Records an occurrence and returns its id. */
    @Transactional
    String record(String key, PostOccurrence request) {
        Setting<Obligation> setting = recorded(key);
        Reading reading = new Reading();
        String note = reading.optionalLine("/note", request.note(), NOTE);
        String reconciliation = reading.optionalLine("/reconciliation", request.reconciliation(), NOTE);
        List<String> parts = parts(setting.values(), request, reading);
        day(setting.values(), request.on(), reading);
        reading.require(
                request.on() == null || !request.on().isAfter(LocalDate.now(clock)),
                "/on",
                RecurringProblem.OCCURRENCE_IN_FUTURE);
        Optional<Obliged.Party> party = party(setting, request.subject(), reading);
        if (party.isPresent() && request.on() != null && !request.on().isBefore(FIRST_DAY)) {
            obligations
                    .period(setting, party.get(), request.on())
                    .ifPresentOrElse(
                            period -> rules.check(setting, party.get(), period, request, parts, reading),
                            () -> reading.require(
                                    setting.values().frequency() != Frequency.EVENT,
                                    "/on",
                                    RecurringProblem.OCCURRENCE_OUT_OF_FORCE));
        }
        reading.throwIfAny();
        Occurrences.Filed filed = new Occurrences.Filed(
                note,
                request.addressee(),
                request.activities() == null ? List.of() : request.activities(),
                request.figures() == null ? List.of() : request.figures(),
                reconciliation);
        return store(setting, party.orElseThrow(), new Occurrence(party.get().code(), request.on(), parts), filed);
    }

    /** Fixes a day for what is to be done and returns the id of the appointment; not before what comes first is there. */
    @Transactional
    String appoint(String key, PostAppointment request) {
        Setting<Obligation> setting = recorded(key);
        Reading reading = new Reading();
        String note = reading.optionalLine("/note", request.note(), NOTE);
        day(setting.values(), request.on(), reading);
        Optional<Obliged.Party> party = party(setting, request.subject(), reading);
        if (party.isPresent() && request.on() != null) {
            obligations
                    .period(setting, party.get(), request.on())
                    .ifPresent(period ->
                            rules.follows(setting.values().filed(), party.get(), period, request.on(), reading));
        }
        reading.throwIfAny();
        String id = ids.next("apt");
        appointments.insert(id, key, party.orElseThrow(), request.on(), note, caller.subject(), now());
        tell(
                id,
                "OBLIGATION_APPOINTMENT",
                "FIXED",
                key,
                party.get(),
                Map.of("on", request.on().toString()));
        return id;
    }

    /** Records an event that sets a term running. */
    @Transactional
    void begin(String key, PostAppointment request) {
        Setting<Obligation> setting = obligations.get(key);
        Reading reading = new Reading();
        String note = reading.optionalLine("/note", request.note(), NOTE);
        reading.require(
                setting.values().frequency() == Frequency.EVENT, "/", RecurringProblem.OBLIGATION_NOT_BY_EVENTS);
        day(setting.values(), request.on(), reading);
        reading.require(
                request.on() == null || !request.on().isAfter(LocalDate.now(clock)),
                "/on",
                RecurringProblem.OCCURRENCE_IN_FUTURE);
        Optional<Obliged.Party> party = party(setting, request.subject(), reading);
        reading.throwIfAny();
        if (!events.insert(key, party.orElseThrow(), request.on(), note, caller.subject(), now())) {
            throw Problem.of(RecurringProblem.OBLIGATION_EVENT_KNOWN).at("/on");
        }
        String id = "oev_" + key + "_" + party.get().code() + "_" + request.on();
        tell(
                id,
                "OBLIGATION_EVENT",
                "RECORDED",
                key,
                party.get(),
                Map.of("on", request.on().toString()));
    }

    /** The obligation, unless it is met elsewhere. */
    private Setting<Obligation> recorded(String key) {
        Setting<Obligation> setting = obligations.get(key);
        if (setting.values().isCollected()) {
            throw Problem.of(
                    RecurringProblem.OBLIGATION_COLLECTED, setting.values().collection());
        }
        return setting;
    }

    private static List<String> parts(Obligation obligation, PostOccurrence request, Reading reading) {
        List<String> parts = request.parts() == null
                ? List.of()
                : request.parts().stream().filter(Objects::nonNull).toList();
        parts.stream()
                .filter(part -> !obligation.parts().contains(part))
                .forEach(part -> reading.require(false, "/parts", RecurringProblem.OCCURRENCE_PART_UNKNOWN, part));
        reading.require(
                obligation.parts().isEmpty() || !parts.isEmpty(), "/parts", RecurringProblem.OCCURRENCE_PART_MISSING);
        return parts;
    }

    private static void day(Obligation obligation, LocalDate on, Reading reading) {
        reading.require(on != null, "/on", RecurringProblem.OCCURRENCE_DAY_MISSING);
        reading.require(
                on == null
                        || !on.isBefore(obligation.validFrom())
                                && (obligation.validTo() == null || !on.isAfter(obligation.validTo())),
                "/on",
                RecurringProblem.OCCURRENCE_OUT_OF_FORCE);
    }

    private Optional<Obliged.Party> party(Setting<Obligation> setting, String subject, Reading reading) {
        Optional<Obliged.Party> party = obligations.party(setting, subject, LocalDate.now(clock));
        reading.require(
                party.isPresent(), "/subject", RecurringProblem.OCCURRENCE_SUBJECT_UNKNOWN, obligations.code(subject));
        return party;
    }

    private String store(
            Setting<Obligation> setting, Obliged.Party party, Occurrence occurrence, Occurrences.Filed filed) {
        String id = ids.next("occ");
        occurrences.insert(id, setting.key(), party, occurrence, filed, caller.subject(), now());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("on", occurrence.on().toString());
        values.put("parts", occurrence.parts());
        values.put("addressee", filed.addressee());
        values.put("activities", filed.activities().isEmpty() ? null : filed.activities());
        values.put("figures", filed.figures().isEmpty() ? null : filed.figures());
        values.put("reconciliation", filed.reconciliation());
        tell(id, "OCCURRENCE", "RECORDED", setting.key(), party, values);
        return id;
    }

    private void tell(String id, String kind, String status, String key, Obliged.Party party, Map<String, ?> values) {
        log.recorded(
                new WorkLog.About(id, kind, key, party.regionCode(), party.regionPath(), party.code()), status, values);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
