package io.junheng.task.award;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import io.junheng.task.reading.Reading;
import io.junheng.task.setting.Setting;
import io.junheng.task.setting.Settings;
import io.junheng.task.setting.WorkLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Takes nominations from 推选 over 评议 and 公示 to the approval, within the quota and for those only whom no card freezes. */
@ApplicationScoped
class Awards {

    static final Listing LISTING = Listing.of("awards", "award w")
            .field("id", "w.id", FieldType.TEXT)
            .field("scheme", "w.scheme", FieldType.TEXT)
            .field("year", "w.year", FieldType.INTEGER)
            .field("nominee", "w.nominee", FieldType.TEXT)
            .field("regionCode", "w.region_code", FieldType.TEXT)
            .field("reason", "w.reason", FieldType.TEXT)
            .field("status", "w.status", FieldType.TEXT)
            .field("publicisedOn", "w.publicised_on", FieldType.DATE)
            .field("nominatedBy", "w.nominated_by", FieldType.TEXT)
            .field("approvedBy", "w.approved_by", FieldType.TEXT)
            .field("version", "w.version", FieldType.INTEGER)
            .key("id")
            .scope("w.region_path");

    /** What a card freezes for it to keep somebody from an award. */
    static final String ACT = "AWARD";

    private final Settings settings;
    private final AwardSchemeKind kind;
    private final Cards cards;
    private final KnownRegions regions;
    private final Database database;
    private final WorkLog log;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    Awards(
            Settings settings,
            AwardSchemeKind kind,
            Cards cards,
            KnownRegions regions,
            Database database,
            WorkLog log,
            Caller caller,
            Clock clock,
            Ids ids) {
        this.settings = settings;
        this.kind = kind;
        this.cards = cards;
        this.regions = regions;
        this.database = database;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    private record Held(
            String scheme,
            int year,
            String nominee,
            String regionCode,
            String regionPath,
            AwardStatus status,
            LocalDate publicisedOn,
            String nominatedBy,
            long version) {}

    @Transactional
    String nominate(PostAward request) {
        Reading reading = new Reading();
        String nominee = reading.line("/nominee", request.nominee(), 100);
        String region = reading.line("/regionCode", request.regionCode(), 12);
        String reason = reading.prose("/reason", request.reason(), 4_000);
        reading.require(
                request.year() != null && request.year() >= 1900 && request.year() <= 2999,
                "/year",
                AwardProblem.AWARD_YEAR);
        Optional<String> path =
                Optional.ofNullable(region).flatMap(regions::pathOf).filter(caller::sees);
        reading.require(region == null || path.isPresent(), "/regionCode", AwardProblem.AWARD_REGION_UNKNOWN, region);
        boolean known = Optional.ofNullable(request.scheme())
                .flatMap(key -> settings.find(kind, key))
                .filter(found -> path.isEmpty() || path.get().startsWith(found.regionPath()))
                .isPresent();
        reading.require(known, "/scheme", AwardProblem.AWARD_SCHEME_UNKNOWN, request.scheme());
        reading.throwIfAny();
        cards.requireFree(nominee, ACT, LocalDate.now(clock));
        String id = ids.next("awd");
        int stored = database.update(
                """
                insert into award (id, scheme, year, nominee, region_code, region_path, reason, status, nominated_by, version)
                values (?, ?, ?, ?, ?, ?, ?, 'NOMINATED', ?, 1) on conflict do nothing
                """,
                id,
                request.scheme(),
                request.year(),
                nominee,
                region,
                path.orElseThrow(),
                reason,
                caller.subject());
        if (stored == 0) {
            throw Problem.of(AwardProblem.AWARD_NOMINATED, nominee).at("/nominee");
        }
        log.recorded(
                new WorkLog.About(id, "AWARD", request.scheme(), region, path.get(), nominee),
                "NOMINATED",
                Map.of("year", request.year()));
        return id;
    }

    @Transactional
    void move(String id, AwardStatus to) {
        Held held = held(id);
        if (!held.status().leadsTo(to)) {
            throw Problem.of(AwardProblem.AWARD_STEP, held.status(), to);
        }
        LocalDate today = LocalDate.now(clock);
        if (to == AwardStatus.APPROVED) {
            requireApprovable(held, today);
        }
        database.update("""
                update award set status = ?, publicised_on = case when ? then ? else publicised_on end,
                    approved_by = case when ? then ? else approved_by end, version = version + 1
                where id = ?
                """, to, to == AwardStatus.PUBLICISED, today, to == AwardStatus.APPROVED, caller.subject(), id);
        log.moved(
                new WorkLog.About(id, "AWARD", held.scheme(), held.regionCode(), held.regionPath(), held.nominee()),
                held.status().name(),
                to.name(),
                Map.of("year", held.year()),
                held.version() + 1);
    }

    private void requireApprovable(Held held, LocalDate today) {
        if (held.nominatedBy().equals(caller.subject())) {
            throw Problem.of(AwardProblem.AWARD_OWN);
        }
        database.one(
                "select 1 from work_setting where kind = ? and key = ? for update",
                row -> row.getInt(1),
                kind.kind(),
                held.scheme());
        AwardScheme scheme =
                settings.find(kind, held.scheme()).map(Setting::values).orElseThrow();
        LocalDate first = held.publicisedOn().plusDays(scheme.publicityDays());
        if (today.isBefore(first)) {
            throw Problem.of(AwardProblem.AWARD_PUBLICITY, scheme.publicityDays(), first);
        }
        cards.requireFree(held.nominee(), ACT, today);
        long approved = database.one(
                        "select count(*) from award where scheme = ? and year = ? and status = 'APPROVED'",
                        row -> row.getLong(1),
                        held.scheme(),
                        held.year())
                .orElse(0L);
        if (approved >= scheme.places()) {
            throw Problem.of(AwardProblem.AWARD_QUOTA, scheme.places());
        }
    }

    private Held held(String id) {
        return database.one(
                        """
                        select scheme, year, nominee, region_code, region_path, status, publicised_on, nominated_by, version
                        from award where id = ? for update
                        """,
                        row -> new Held(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                AwardStatus.valueOf(row.getString(6)),
                                row.getObject(7, LocalDate.class),
                                row.getString(8),
                                row.getLong(9)),
                        id)
                .filter(found -> caller.sees(found.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
