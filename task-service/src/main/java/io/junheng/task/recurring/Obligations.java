package io.junheng.task.recurring;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.time.Ids;
import io.junheng.task.calendar.Calendars;
import io.junheng.task.reading.Reading;
import io.junheng.task.setting.Setting;
import io.junheng.task.setting.Settings;
import io.junheng.task.setting.WorkLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Records that obligations were met, and judges who has met them (周期性义务). */
@ApplicationScoped
class Obligations {

    static final int MOST = 20_000;
    private static final int LONGEST_YEARS = 10;

    private final Settings settings;
    private final ObligationKind kind;
    private final Obliged obliged;
    private final Occurrences occurrences;
    private final Calendars calendars;
    private final WorkLog log;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    Obligations(
            Settings settings,
            ObligationKind kind,
            Obliged obliged,
            Occurrences occurrences,
            Calendars calendars,
            WorkLog log,
            Caller caller,
            Clock clock,
            Ids ids) {
        this.settings = settings;
        this.kind = kind;
        this.obliged = obliged;
        this.occurrences = occurrences;
        this.calendars = calendars;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** Records an occurrence and returns its id. */
    @Transactional
    String record(String key, PostOccurrence request) {
        Setting<Obligation> setting = get(key);
        Obligation obligation = setting.values();
        LocalDate today = LocalDate.now(clock);
        Reading reading = new Reading();
        String note = reading.optionalLine("/note", request.note(), 500);
        List<String> parts = request.parts() == null
                ? List.of()
                : request.parts().stream().filter(Objects::nonNull).toList();
        reading.require(request.on() != null, "/on", RecurringProblem.OCCURRENCE_DAY_MISSING);
        reading.require(
                request.on() == null || !request.on().isAfter(today), "/on", RecurringProblem.OCCURRENCE_IN_FUTURE);
        reading.require(
                request.on() == null || holds(obligation, request.on()),
                "/on",
                RecurringProblem.OCCURRENCE_OUT_OF_FORCE);
        parts.stream()
                .filter(part -> !obligation.parts().contains(part))
                .forEach(part -> reading.require(false, "/parts", RecurringProblem.OCCURRENCE_PART_UNKNOWN, part));
        reading.require(
                obligation.parts().isEmpty() || !parts.isEmpty(), "/parts", RecurringProblem.OCCURRENCE_PART_MISSING);
        Optional<Obliged.Party> party = party(setting, request, today);
        reading.require(party.isPresent(), "/subject", RecurringProblem.OCCURRENCE_SUBJECT_UNKNOWN, subject(request));
        reading.throwIfAny();
        return store(setting, party.orElseThrow(), new Occurrence(party.get().code(), request.on(), parts), note);
    }

    private String store(Setting<Obligation> setting, Obliged.Party party, Occurrence occurrence, String note) {
        String id = ids.next("occ");
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        occurrences.insert(id, setting.key(), party, occurrence, note, caller.subject(), now);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("on", occurrence.on().toString());
        values.put("parts", occurrence.parts());
        log.recorded(
                new WorkLog.About(
                        id, "OCCURRENCE", setting.key(), party.regionCode(), party.regionPath(), party.code()),
                "RECORDED",
                values);
        return id;
    }

    /** How those obliged below the caller's region stand in the periods between the days; of one subject where it is named. */
    Compliance compliance(String key, LocalDate from, LocalDate to, String subject) {
        Setting<Obligation> setting = get(key);
        if (from == null
                || to == null
                || to.isBefore(from)
                || from.plusYears(LONGEST_YEARS).isBefore(to)) {
            throw Problem.of(RecurringProblem.COMPLIANCE_PERIOD).at("?from");
        }
        List<Obliged.Party> parties = obliged.parties(setting, caller.regionPath(), LocalDate.now(clock)).stream()
                .filter(party -> own(setting.values(), party.code()))
                .filter(party -> subject == null || subject.equals(party.code()))
                .toList();
        return Compliance.of(key, verdicts(setting, parties, from, to, LocalDate.now(clock)));
    }

    /** The verdicts on these parties, by party and period. */
    List<Verdict> verdicts(
            Setting<Obligation> setting, List<Obliged.Party> parties, LocalDate from, LocalDate to, LocalDate today) {
        Obligation obligation = setting.values();
        List<Period> periods = periods(setting, from, to);
        if ((long) periods.size() * parties.size() > MOST) {
            throw Problem.of(RecurringProblem.COMPLIANCE_TOO_LARGE, MOST);
        }
        if (periods.isEmpty() || parties.isEmpty()) {
            return List.of();
        }
        Map<String, List<Occurrence>> done = occurrences.of(
                setting.key(),
                parties.stream().map(Obliged.Party::code).toList(),
                periods.get(0).from(),
                periods.get(periods.size() - 1).to());
        Judging judging = new Judging(obligation, today);
        List<Verdict> verdicts = new ArrayList<>();
        parties.forEach(party -> periods.forEach(
                period -> verdicts.add(judging.of(party.code(), period, done.getOrDefault(party.code(), List.of())))));
        return verdicts;
    }

    private List<Period> periods(Setting<Obligation> setting, LocalDate from, LocalDate to) {
        Obligation obligation = setting.values();
        LocalDate first = from.isBefore(obligation.validFrom()) ? obligation.validFrom() : from;
        LocalDate last = obligation.validTo() != null && obligation.validTo().isBefore(to) ? obligation.validTo() : to;
        return last.isBefore(first)
                ? List.of()
                : Periods.between(
                        first,
                        last,
                        obligation.frequency(),
                        calendars.terms(setting.regionPath()),
                        obligation.inTermTimeOnly());
    }

    Setting<Obligation> get(String key) {
        return settings.find(kind, key)
                .filter(setting ->
                        caller.sees(setting.regionPath()) || caller.regionPath().startsWith(setting.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private Optional<Obliged.Party> party(Setting<Obligation> setting, PostOccurrence request, LocalDate today) {
        String subject = subject(request);
        return obliged.parties(setting, caller.regionPath(), today).stream()
                .filter(party -> party.code().equals(subject) && own(setting.values(), party.code()))
                .findFirst();
    }

    private String subject(PostOccurrence request) {
        if (request.subject() != null) {
            return request.subject();
        }
        return caller.actor().school() != null
                ? caller.actor().school()
                : caller.actor().department();
    }

    /** A school's or department's own user has to do with itself only. */
    private boolean own(Obligation obligation, String code) {
        return switch (obligation.subject()) {
            case SCHOOL ->
                caller.actor().school() == null || caller.actor().school().equals(code);
            case DEPARTMENT ->
                caller.actor().department() == null
                        || caller.actor().department().equals(code);
            case REGION -> caller.actor().school() == null;
        };
    }

    private static boolean holds(Obligation obligation, LocalDate day) {
        return !day.isBefore(obligation.validFrom())
                && (obligation.validTo() == null || !day.isAfter(obligation.validTo()));
    }
}
