package io.junheng.task.bulletin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import io.junheng.task.plan.PlanOffice;
import io.junheng.task.reading.Reading;
import io.junheng.task.setting.WorkLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts bulletins and publishes them (通报起草与审发): by somebody else than the author, and with numbers that later progress does not change. */
@ApplicationScoped
class Bulletins {

    static final Listing LISTING = Listing.of("bulletins", "bulletin b")
            .field("id", "b.id", FieldType.TEXT)
            .field("title", "b.title", FieldType.TEXT)
            .field("regionCode", "b.region_code", FieldType.TEXT)
            .field("from", "b.from_day", FieldType.DATE)
            .field("to", "b.to_day", FieldType.DATE)
            .field("remarks", "b.remarks", FieldType.TEXT)
            .field("planId", "b.plan_id", FieldType.TEXT)
            .field("status", "b.status", FieldType.TEXT)
            .field("author", "b.author", FieldType.TEXT)
            .field("publishedBy", "b.published_by", FieldType.TEXT)
            .field("publishedAt", "b.published_at", FieldType.TIME)
            .field("version", "b.version", FieldType.INTEGER)
            .key("id")
            .scope("b.region_path");

    private static final TypeReference<List<BulletinNumbers>> NUMBERS = new TypeReference<>() {};

    private final Database database;
    private final KnownRegions regions;
    private final PlanOffice office;
    private final WorkLog log;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;
    private final Ids ids;

    Bulletins(
            Database database,
            KnownRegions regions,
            PlanOffice office,
            WorkLog log,
            Caller caller,
            ObjectMapper json,
            Clock clock,
            Ids ids) {
        this.database = database;
        this.regions = regions;
        this.office = office;
        this.log = log;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
    }

    private record Held(
            String regionCode,
            String regionPath,
            LocalDate from,
            LocalDate to,
            String planId,
            String author,
            BulletinStatus status,
            String numbers,
            long version) {}

    @Transactional
    String draft(PostBulletin request) {
        Reading reading = new Reading();
        String title = reading.line("/title", request.title(), 200);
        String remarks = request.remarks() == null ? null : reading.prose("/remarks", request.remarks(), 10_000);
        String region = reading.line("/regionCode", request.regionCode(), 12);
        Optional<String> path =
                Optional.ofNullable(region).flatMap(regions::pathOf).filter(caller::sees);
        reading.require(
                region == null || path.isPresent(), "/regionCode", BulletinProblem.BULLETIN_REGION_UNKNOWN, region);
        reading.require(
                request.from() != null && request.to() != null && !request.to().isBefore(request.from()),
                "/to",
                BulletinProblem.BULLETIN_PERIOD);
        String plan = reading.optionalLine("/planId", request.planId(), 40);
        reading.require(plan == null || office.knows(plan), "/planId", BulletinProblem.BULLETIN_PLAN_UNKNOWN, plan);
        reading.throwIfAny();
        requireOffice(plan);
        String id = ids.next("bul");
        database.update(
                """
                insert into bulletin (id, title, region_code, region_path, from_day, to_day, remarks, plan_id, status, author, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, 1)
                """,
                id,
                title,
                region,
                path.orElseThrow(),
                request.from(),
                request.to(),
                remarks,
                plan,
                caller.subject());
        log.recorded(about(id, region, path.get()), "DRAFT", Map.of("title", title));
        return id;
    }

    @Transactional
    void publish(String id, BulletinTransition request, String ifMatch) {
        Held held = held(id, " for update");
        if (ifMatch != null) {
            Preconditions.match(ifMatch, held.version());
        }
        if (held.status() == BulletinStatus.PUBLISHED || request.to() != BulletinStatus.PUBLISHED) {
            throw Problem.of(BulletinProblem.BULLETIN_PUBLISHED);
        }
        if (caller.subject().equals(held.author())) {
            throw Problem.of(BulletinProblem.BULLETIN_OWN);
        }
        requireOffice(held.planId());
        List<BulletinNumbers> numbers = computed(held);
        database.update("""
                update bulletin set status = 'PUBLISHED', published_by = ?, published_at = ?, numbers = ?::jsonb, version = version + 1
                where id = ?
                """, caller.subject(), Instant.now(clock).truncatedTo(ChronoUnit.MICROS), text(numbers), id);
        log.moved(
                about(id, held.regionCode(), held.regionPath()),
                "DRAFT",
                "PUBLISHED",
                Map.of("counties", numbers),
                held.version() + 1);
    }

    /** What is about a plan comes from its office. */
    private void requireOffice(String plan) {
        if (plan != null && !office.isStaffedByCaller(plan)) {
            throw Problem.of(BulletinProblem.BULLETIN_NOT_OFFICE);
        }
    }

    /** The numbers of a bulletin: as they are now while it is a draft, as they were when it was published. */
    List<BulletinNumbers> numbers(String id) {
        Held held = held(id, "");
        return held.numbers() == null ? computed(held) : read(held.numbers());
    }

    private Held held(String id, String lock) {
        return database.one(
                        "select region_code, region_path, from_day, to_day, plan_id, author, status, numbers::text, version from bulletin where id = ?"
                                + lock,
                        row -> new Held(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class),
                                row.getString(5),
                                row.getString(6),
                                BulletinStatus.valueOf(row.getString(7)),
                                row.getString(8),
                                row.getLong(9)),
                        id)
                .filter(found -> caller.sees(found.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** One line for each county below the region, or for the region itself where it has none. */
    private List<BulletinNumbers> computed(Held held) {
        return database.list(
                """
                select r.code, r.name,
                    (select count(*) from assignment a where starts_with(a.region_path, r.path)),
                    (select count(*) from assignment a where starts_with(a.region_path, r.path) and a.status in ('VERIFIED', 'WRITTEN_OFF')),
                    (select count(*) from assignment a where starts_with(a.region_path, r.path) and a.due_on < ?
                        and a.status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED')),
                    (select count(*) from progress_report p join assignment a on a.id = p.task_id
                        where starts_with(a.region_path, r.path)
                            and (p.reported_at at time zone 'Asia/Shanghai')::date between ? and ?),
                    (select count(*) from measure m where starts_with(m.region_path, r.path) and m.taken_on between ? and ?)
                from known_region r
                where starts_with(r.path, ?) and (r.level = 'COUNTY' or r.path = ? and not exists (
                    select 1 from known_region below where starts_with(below.path, r.path) and below.level = 'COUNTY'))
                order by r.path
                """,
                row -> new BulletinNumbers(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)),
                held.to(),
                held.from(),
                held.to(),
                held.from(),
                held.to(),
                held.regionPath(),
                held.regionPath());
    }

    private WorkLog.About about(String id, String region, String path) {
        return new WorkLog.About(id, "BULLETIN", null, region, path, null);
    }

    private List<BulletinNumbers> read(String text) {
        try {
            return json.readValue(text, NUMBERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored numbers are unreadable", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
