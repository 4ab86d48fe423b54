package io.junheng.task.charge;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.Condition;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.time.Ids;
import io.junheng.task.reading.Reading;
import io.junheng.task.school.KnownSchools;
import io.junheng.task.setting.Setting;
import io.junheng.task.setting.Settings;
import io.junheng.task.setting.WorkLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Puts persons in charge, ends it, and records their visits (责任人登记). */
@ApplicationScoped
class ChargeDesk {

    private static final int WORDS = 60;
    private static final int NOTE = 2_000;

    private final Settings settings;
    private final ChargeSchemeKind kind;
    private final Charges charges;
    private final KnownSchools schools;
    private final KnownRegions regions;
    private final WorkLog log;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    ChargeDesk(
            Settings settings,
            ChargeSchemeKind kind,
            Charges charges,
            KnownSchools schools,
            KnownRegions regions,
            WorkLog log,
            Caller caller,
            Clock clock,
            Ids ids) {
        this.settings = settings;
        this.kind = kind;
        this.charges = charges;
        this.schools = schools;
        this.regions = regions;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** A region or school with its place. */
    private record Subject(String regionCode, String regionPath) {}

    /** Puts somebody in charge and returns the id. */
    @Transactional
    String begin(PostCharge request) {
        ChargeScheme scheme = scheme(request.scheme()).values();
        Reading reading = new Reading();
        reading.line("/person", request.person(), WORDS);
        reading.line("/post", request.post(), WORDS);
        String code = reading.line("/subject", request.subject(), 20);
        reading.require(request.from() != null, "/from", ChargeProblem.CHARGE_DAY_MISSING);
        Optional<Subject> subject = Optional.ofNullable(code).flatMap(each -> subject(scheme, each, request.from()));
        reading.require(code == null || subject.isPresent(), "/subject", ChargeProblem.CHARGE_SUBJECT_UNKNOWN, code);
        List<String> kinds = kinds(scheme, request.kinds(), reading);
        reading.throwIfAny();
        String id = ids.next("chg");
        Subject place = subject.orElseThrow();
        if (!charges.insert(id, request, kinds, place.regionCode(), place.regionPath(), caller.subject())) {
            throw Problem.of(ChargeProblem.CHARGE_TAKEN, request.person()).at("/person");
        }
        log.recorded(
                about(id, request.scheme(), place.regionCode(), place.regionPath(), code),
                "IN_CHARGE",
                Map.of(
                        "post",
                        request.post(),
                        "kinds",
                        kinds,
                        "from",
                        request.from().toString()));
        return id;
    }

    /** Ends somebody's charge. */
    @Transactional
    void end(String id, PostEnding request) {
        Charges.Held held = held(id);
        if (held.to() != null) {
            throw Problem.of(ChargeProblem.CHARGE_ENDED);
        }
        Reading reading = new Reading();
        reading.require(request.on() != null, "/on", ChargeProblem.CHARGE_DAY_MISSING);
        reading.require(
                request.on() == null || !request.on().isBefore(held.from()), "/on", ChargeProblem.CHARGE_ENDS_EARLY);
        reading.throwIfAny();
        charges.end(id, request.on());
        log.moved(about(held), "IN_CHARGE", "ENDED", Map.of("to", request.on().toString()), held.version() + 1);
    }

    /** Records a visit and returns its id. */
    @Transactional
    String visit(String id, PostVisit request) {
        Charges.Held held = held(id);
        Reading reading = new Reading();
        String note = reading.prose("/note", request.note(), NOTE);
        LocalDate on = request.on();
        reading.require(
                on != null
                        && !on.isBefore(held.from())
                        && !on.isAfter(LocalDate.now(clock))
                        && (held.to() == null || !on.isAfter(held.to())),
                "/on",
                ChargeProblem.CHARGE_VISIT_DAY);
        reading.throwIfAny();
        String visit = ids.next("vis");
        charges.visit(visit, id, on, note, caller.subject(), Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        log.moved(
                about(held), "IN_CHARGE", "IN_CHARGE", Map.of("visit", visit, "on", on.toString()), held.version() + 1);
        return visit;
    }

    /** The scheme, where it holds in the caller's regions. */
    Setting<ChargeScheme> scheme(String key) {
        return Optional.ofNullable(key)
                .flatMap(each -> settings.find(kind, each))
                .filter(setting ->
                        caller.sees(setting.regionPath()) || caller.regionPath().startsWith(setting.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** Those below the scheme's region that nobody is in charge of today: counties, or schools that are open. */
    List<Condition> uncovered(Setting<ChargeScheme> setting) {
        LocalDate today = LocalDate.now(clock);
        Condition nobody = Condition.of("""
                not exists (select 1 from charge c where c.scheme = ? and c.subject = s.code
                    and c.from_day <= ? and (c.to_day is null or c.to_day >= ?))""", setting.key(), today, today);
        return setting.values().subject() == ChargeScheme.Subject.SCHOOL
                ? List.of(
                        nobody,
                        Condition.of("starts_with(s.region_path, ?)", setting.regionPath()),
                        Condition.of(
                                "(s.opened_on is null or s.opened_on <= ?) and (s.closed_on is null or s.closed_on > ?)",
                                today,
                                today))
                : List.of(
                        nobody,
                        Condition.of("starts_with(s.path, ?) and s.level = 'COUNTY'", setting.regionPath()),
                        Condition.of("s.valid_to is null"));
    }

    private Optional<Subject> subject(ChargeScheme scheme, String code, LocalDate day) {
        Optional<Subject> found = scheme.subject() == ChargeScheme.Subject.REGION
                ? regions.pathOf(code).map(path -> new Subject(code, path))
                : schools.find(code)
                        .filter(school -> day == null
                                || schools.openAt(school.regionPath(), day).contains(school))
                        .map(school -> new Subject(school.regionCode(), school.regionPath()));
        return found.filter(each -> caller.sees(each.regionPath()));
    }

    private static List<String> kinds(ChargeScheme scheme, List<String> given, Reading reading) {
        List<String> kinds = given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).distinct().toList();
        kinds.stream()
                .filter(key -> !scheme.keys().contains(key))
                .forEach(key -> reading.require(
                        false, "/kinds", ChargeProblem.CHARGE_KIND_UNKNOWN, key, String.join("、", scheme.keys())));
        reading.require(!kinds.isEmpty(), "/kinds", ChargeProblem.CHARGE_KINDS_MISSING);
        reading.require(
                !scheme.bearsAll() || kinds.isEmpty() || kinds.containsAll(scheme.keys()),
                "/kinds",
                ChargeProblem.CHARGE_KINDS_INCOMPLETE,
                scheme.count(),
                String.join("、", scheme.keys()));
        return kinds;
    }

    private Charges.Held held(String id) {
        return charges.locked(id)
                .filter(found -> caller.sees(found.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private static WorkLog.About about(Charges.Held held) {
        return about(held.id(), held.scheme(), held.regionCode(), held.regionPath(), held.subject());
    }

    private static WorkLog.About about(String id, String scheme, String region, String path, String subject) {
        return new WorkLog.About(id, "CHARGE", scheme, region, path, subject);
    }
}
