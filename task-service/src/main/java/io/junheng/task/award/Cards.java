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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issues cards, and says what they freeze (发牌与冻结). */
@ApplicationScoped
class Cards {

    static final Listing LISTING = Listing.of("cards", "card c")
            .field("id", "c.id", FieldType.TEXT)
            .field("kind", "c.kind", FieldType.TEXT)
            .field("subject", "c.subject", FieldType.TEXT)
            .field("regionCode", "c.region_code", FieldType.TEXT)
            .field("issuedOn", "c.issued_on", FieldType.DATE)
            .field("trigger", "c.trigger", FieldType.TEXT)
            .field("reason", "c.reason", FieldType.TEXT)
            .field("targets", "c.targets", FieldType.TEXTS)
            .field("freezes", "c.freezes", FieldType.TEXTS)
            .field("frozenUntil", "c.frozen_until", FieldType.DATE)
            .field("closedOn", "c.closed_on", FieldType.DATE)
            .field("issuedBy", "c.issued_by", FieldType.TEXT)
            .field("version", "c.version", FieldType.INTEGER)
            .key("id")
            .scope("c.region_path");

    private final Settings settings;
    private final CardKindSetting kinds;
    private final KnownRegions regions;
    private final Database database;
    private final WorkLog log;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    Cards(
            Settings settings,
            CardKindSetting kinds,
            KnownRegions regions,
            Database database,
            WorkLog log,
            Caller caller,
            Clock clock,
            Ids ids) {
        this.settings = settings;
        this.kinds = kinds;
        this.regions = regions;
        this.database = database;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    private record Held(
            String kind, String subject, String regionCode, String regionPath, LocalDate closedOn, long version) {}

    private record Freeze(String kind, LocalDate until) {}

    @Transactional
    String issue(PostCard request) {
        Reading reading = new Reading();
        String subject = reading.line("/subject", request.subject(), 100);
        String region = reading.line("/regionCode", request.regionCode(), 12);
        String reason = reading.prose("/reason", request.reason(), 4_000);
        Optional<String> path =
                Optional.ofNullable(region).flatMap(regions::pathOf).filter(caller::sees);
        reading.require(region == null || path.isPresent(), "/regionCode", AwardProblem.AWARD_REGION_UNKNOWN, region);
        LocalDate on = request.on();
        reading.require(on != null && !on.isAfter(LocalDate.now(clock)), "/on", AwardProblem.CARD_DAY);
        Optional<CardKind> kind = Optional.ofNullable(request.kind())
                .flatMap(key -> settings.find(kinds, key))
                .filter(found -> path.isEmpty() || path.get().startsWith(found.regionPath()))
                .map(Setting::values);
        reading.require(kind.isPresent(), "/kind", AwardProblem.CARD_KIND_UNKNOWN, request.kind());
        kind.ifPresent(known -> reading.require(
                known.triggers().isEmpty()
                        || request.trigger() != null && known.triggers().contains(request.trigger()),
                "/trigger",
                AwardProblem.CARD_TRIGGER,
                String.join("、", known.triggers())));
        reading.throwIfAny();
        return store(request, kind.orElseThrow(), subject, path.orElseThrow(), reason);
    }

    private String store(PostCard request, CardKind kind, String subject, String path, String reason) {
        String id = ids.next("crd");
        LocalDate until = kind.freezeMonths() == null ? null : request.on().plusMonths(kind.freezeMonths());
        database.update(
                """
                insert into card (id, kind, subject, region_code, region_path, issued_on, trigger, reason, targets, freezes, frozen_until, issued_by, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                """,
                id,
                request.kind(),
                subject,
                request.regionCode(),
                path,
                request.on(),
                request.trigger(),
                reason,
                kind.targets(),
                kind.freezes(),
                until,
                caller.subject());
        log.recorded(
                new WorkLog.About(id, "CARD", request.kind(), request.regionCode(), path, subject),
                "ISSUED",
                Map.of("on", request.on().toString(), "targets", kind.targets(), "freezes", kind.freezes()));
        return id;
    }

    @Transactional
    void close(String id) {
        Held held = database.one(
                        "select kind, subject, region_code, region_path, closed_on, version from card where id = ? for update",
                        row -> new Held(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, LocalDate.class),
                                row.getLong(6)),
                        id)
                .filter(found -> caller.sees(found.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        if (held.closedOn() != null) {
            throw Problem.of(AwardProblem.CARD_CLOSED);
        }
        database.update("update card set closed_on = ?, version = version + 1 where id = ?", LocalDate.now(clock), id);
        log.moved(
                new WorkLog.About(id, "CARD", held.kind(), held.regionCode(), held.regionPath(), held.subject()),
                "ISSUED",
                "CLOSED",
                Map.of(),
                held.version() + 1);
    }

    /** Throws 422 when a card freezes that act of the subject on the day: one with a term until its end, one without until it is closed. */
    void requireFree(String subject, String act, LocalDate on) {
        List<Freeze> freezes = database.list(
                """
                select kind, frozen_until from card
                where subject = ? and ? = any(freezes) and issued_on <= ?
                    and case when frozen_until is null then closed_on is null or closed_on > ? else frozen_until > ? end
                order by frozen_until desc nulls first
                """, row -> new Freeze(row.getString(1), row.getObject(2, LocalDate.class)), subject, act, on, on, on);
        if (!freezes.isEmpty()) {
            Freeze longest = freezes.get(0);
            throw longest.until() == null
                    ? Problem.of(AwardProblem.FROZEN_OPEN, subject, longest.kind())
                    : Problem.of(AwardProblem.FROZEN, subject, longest.kind(), longest.until());
        }
    }
}
