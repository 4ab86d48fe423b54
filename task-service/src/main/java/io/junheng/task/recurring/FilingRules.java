package io.junheng.task.recurring;

import io.junheng.kit.sql.Database;
import io.junheng.task.reading.Reading;
import io.junheng.task.setting.Setting;
import io.junheng.task.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Holds what is filed against the rules of its obligation (报送规则): to whom it goes, what comes before it, its activities and figures. */
@ApplicationScoped
class FilingRules {

    private static final int MOST_ACTIVITIES = 500;

    private final Settings settings;
    private final ObligationKind kind;
    private final Occurrences occurrences;
    private final KnownFigures figures;
    private final Database database;

    FilingRules(
            Settings settings, ObligationKind kind, Occurrences occurrences, KnownFigures figures, Database database) {
        this.settings = settings;
        this.kind = kind;
        this.occurrences = occurrences;
        this.figures = figures;
        this.database = database;
    }

    /** Tells {@code reading} what of the request breaks a rule; {@code period} is the one that its day lies in. */
    void check(
            Setting<Obligation> setting,
            Obliged.Party party,
            Period period,
            PostOccurrence request,
            List<String> parts,
            Reading reading) {
        Filing filing = setting.values().filed();
        addressee(filing, party, request.addressee(), reading);
        follows(filing, party, period, request.on(), reading);
        precedes(setting, party, period, request.on(), reading);
        activities(filing, request.activities(), reading);
        filing.figures().stream()
                .filter(figure -> parts.contains(figure.part()))
                .forEach(figure -> figure(figure, party, request, reading));
    }

    /** Only to the kind of body that the obligation names, of a plan of the party's region or of one above. */
    private void addressee(Filing filing, Obliged.Party party, String addressee, Reading reading) {
        if (filing.addressee() == null && addressee == null) {
            return;
        }
        Optional<String> type = Optional.ofNullable(addressee)
                .flatMap(id -> database.one("""
                        select o.type from plan_organ o join plan p on p.id = o.plan_id
                        where o.id = ? and starts_with(?, p.region_path)
                        """, row -> row.getString(1), id, party.regionPath()));
        String wanted = filing.addressee() == null
                ? type.orElse("?")
                : filing.addressee().name();
        reading.require(
                type.filter(wanted::equals).isPresent(),
                "/addressee",
                RecurringProblem.OCCURRENCE_ADDRESSEE,
                wanted,
                type.orElse(addressee));
    }

    /** All parts of what comes before it are there by its day. */
    void follows(Filing filing, Obliged.Party party, Period period, LocalDate on, Reading reading) {
        if (filing.after() == null) {
            return;
        }
        Optional<Setting<Obligation>> before = settings.find(kind, filing.after());
        boolean there =
                before.filter(found -> complete(found, party, period, on)).isPresent();
        reading.require(
                there,
                "/on",
                RecurringProblem.OCCURRENCE_BEFORE_ITS_TURN,
                before.map(Setting::name).orElse(filing.after()));
    }

    private boolean complete(Setting<Obligation> before, Obliged.Party party, Period period, LocalDate on) {
        Obligation obligation = before.values();
        LocalDate from = obligation.frequency() == Frequency.ONCE ? obligation.validFrom() : period.from();
        List<Occurrence> done =
                occurrences.of(before.key(), List.of(party.code()), from, on).getOrDefault(party.code(), List.of());
        return !done.isEmpty()
                && obligation.parts().stream()
                        .allMatch(part ->
                                done.stream().anyMatch(each -> each.parts().contains(part)));
    }

    /** What comes after it was not there before it. */
    private void precedes(
            Setting<Obligation> setting, Obliged.Party party, Period period, LocalDate on, Reading reading) {
        for (Setting<Obligation> next : settings.at(kind, party.regionPath())) {
            if (setting.key().equals(next.values().filed().after())) {
                occurrences
                        .of(next.key(), List.of(party.code()), period.from(), on.minusDays(1))
                        .getOrDefault(party.code(), List.of())
                        .stream()
                        .map(Occurrence::on)
                        .min(LocalDate::compareTo)
                        .ifPresent(day -> reading.require(
                                false, "/on", RecurringProblem.OCCURRENCE_AFTER_ITS_TURN, next.name(), day.toString()));
            }
        }
    }

    private static void activities(Filing filing, List<PostOccurrence.Activity> activities, Reading reading) {
        List<PostOccurrence.Activity> given = activities == null ? List.of() : activities;
        reading.require(
                given.size() <= MOST_ACTIVITIES && (!filing.needsDatedActivities() || !given.isEmpty()),
                "/activities",
                RecurringProblem.OCCURRENCE_WITHOUT_ACTIVITY);
        for (int i = 0; i < Math.min(given.size(), MOST_ACTIVITIES); i++) {
            PostOccurrence.Activity activity = given.get(i);
            String pointer = "/activities/" + i;
            reading.require(activity != null && activity.on() != null, pointer, RecurringProblem.OCCURRENCE_ACTIVITY);
            reading.line(pointer + "/name", activity == null ? null : activity.name(), 200);
        }
    }

    private void figure(Filing.Figure rule, Obliged.Party party, PostOccurrence request, Reading reading) {
        Optional<PostOccurrence.Figure> given = request.figures() == null
                ? Optional.empty()
                : request.figures().stream()
                        .filter(figure -> figure != null
                                && rule.part().equals(figure.part())
                                && figure.year() != null
                                && figure.value() != null)
                        .findFirst();
        if (given.isEmpty()) {
            reading.require(false, "/figures", RecurringProblem.OCCURRENCE_FIGURE_MISSING, rule.part());
            return;
        }
        BigDecimal value = given.get().value();
        Optional<BigDecimal> known =
                figures.of(party.regionCode(), rule.form(), given.get().year(), rule.element());
        boolean same = known.filter(figure -> figure.compareTo(value) == 0).isPresent();
        reading.require(
                same || request.reconciliation() != null,
                "/reconciliation",
                RecurringProblem.OCCURRENCE_FIGURE_DIFFERS,
                rule.part(),
                value,
                known.map(BigDecimal::toPlainString).orElse("-"));
    }
}
