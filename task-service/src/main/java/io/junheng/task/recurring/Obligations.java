package io.junheng.task.recurring;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.Condition;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.task.calendar.Calendars;
import io.junheng.task.setting.Setting;
import io.junheng.task.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges who has met the obligations (周期性义务). */
@ApplicationScoped
class Obligations {

    static final int MOST = 20_000;
    private static final int LONGEST_YEARS = 10;

    private final Settings settings;
    private final ObligationKind kind;
    private final Obliged obliged;
    private final Occurrences occurrences;
    private final Calendars calendars;
    private final ObligationEvents events;
    private final KnownCollections collections;
    private final Caller caller;
    private final Clock clock;

    Obligations(
            Settings settings,
            ObligationKind kind,
            Obliged obliged,
            Occurrences occurrences,
            Calendars calendars,
            ObligationEvents events,
            KnownCollections collections,
            Caller caller,
            Clock clock) {
        this.settings = settings;
        this.kind = kind;
        this.obliged = obliged;
        this.occurrences = occurrences;
        this.calendars = calendars;
        this.events = events;
        this.collections = collections;
        this.caller = caller;
        this.clock = clock;
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
        if (setting.values().isCollected()) {
            return collected(setting.values(), parties, from, to, today);
        }
        Map<String, List<Period>> periods = periods(setting, parties, from, to);
        List<Period> all = periods.values().stream().flatMap(List::stream).toList();
        if (all.size() > MOST) {
            throw Problem.of(RecurringProblem.COMPLIANCE_TOO_LARGE, MOST);
        }
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, List<Occurrence>> done = occurrences.of(
                setting.key(),
                parties.stream().map(Obliged.Party::code).toList(),
                all.stream().map(Period::from).min(LocalDate::compareTo).orElseThrow(),
                all.stream().map(Period::to).max(LocalDate::compareTo).orElseThrow());
        Judging judging = new Judging(setting.values(), today);
        List<Verdict> verdicts = new ArrayList<>();
        parties.forEach(party -> periods.get(party.code())
                .forEach(period ->
                        verdicts.add(judging.of(party.code(), period, done.getOrDefault(party.code(), List.of())))));
        return verdicts;
    }

    /** Each collection of the regions that is due between the days, as far as the obligation is in force. */
    private List<Verdict> collected(
            Obligation obligation, List<Obliged.Party> parties, LocalDate from, LocalDate to, LocalDate today) {
        LocalDate first = from.isBefore(obligation.validFrom()) ? obligation.validFrom() : from;
        LocalDate last = obligation.validTo() != null && obligation.validTo().isBefore(to) ? obligation.validTo() : to;
        List<String> regions = parties.stream().map(Obliged.Party::code).toList();
        return collections.due(obligation.collection(), regions, first, last).stream()
                .map(collection -> collection.verdict(today))
                .toList();
    }

    /** The period of a party that a day lies in, if there is one. */
    Optional<Period> period(Setting<Obligation> setting, Obliged.Party party, LocalDate day) {
        return periods(setting, List.of(party), day, day).get(party.code()).stream()
                .filter(period -> period.contains(day))
                .findFirst();
    }

    /** The periods of each party of which a day lies between the two. Only those that events set running differ from party to party. */
    private Map<String, List<Period>> periods(
            Setting<Obligation> setting, List<Obliged.Party> parties, LocalDate from, LocalDate to) {
        Obligation obligation = setting.values();
        LocalDate first = from.isBefore(obligation.validFrom()) ? obligation.validFrom() : from;
        LocalDate last = obligation.validTo() != null && obligation.validTo().isBefore(to) ? obligation.validTo() : to;
        Map<String, List<LocalDate>> running =
                obligation.frequency() == Frequency.EVENT ? events.of(setting.key()) : Map.of();
        List<Period> same = last.isBefore(first) ? List.of() : same(setting, first, last);
        Map<String, List<Period>> periods = new HashMap<>();
        parties.forEach(party -> periods.put(
                party.code(),
                obligation.frequency() == Frequency.EVENT
                        ? Periods.since(running.getOrDefault(party.code(), List.of()), first, last)
                        : same));
        return periods;
    }

    private List<Period> same(Setting<Obligation> setting, LocalDate from, LocalDate to) {
        Obligation obligation = setting.values();
        return obligation.frequency() == Frequency.ONCE
                ? Periods.once(obligation, from, to)
                : Periods.between(
                        from,
                        to,
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

    /** The party of that code, or the caller's own school or department where none is given, if it is obliged and the caller's to speak for. */
    Optional<Obliged.Party> party(Setting<Obligation> setting, String subject, LocalDate day) {
        String code = code(subject);
        return obliged.parties(setting, caller.regionPath(), day).stream()
                .filter(party -> party.code().equals(code) && own(setting.values(), party.code()))
                .findFirst();
    }

    /** The code that is given, or the caller's own school or department. */
    String code(String subject) {
        if (subject != null) {
            return subject;
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

    /** A school's or department's own user sees its own rows only; {@code sql} is the code of whom a row is about. */
    static Condition own(Caller caller, String sql) {
        if (caller.actor().school() != null) {
            return Condition.of(sql + " = ?", caller.actor().school());
        }
        return caller.actor().department() != null
                ? Condition.of(sql + " = ?", caller.actor().department())
                : Condition.of("true");
    }
}
