package io.junheng.task.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import io.junheng.task.reading.Reading;
import io.junheng.task.school.KnownSchool;
import io.junheng.task.school.KnownSchools;
import io.junheng.task.setting.Setting;
import io.junheng.task.setting.Settings;
import io.junheng.task.setting.WorkLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Draws inspections and takes their results (督查检查). */
@ApplicationScoped
class Inspections {

    static final Listing LISTING = Listing.of("inspections", "inspection n")
            .field("id", "n.id", FieldType.TEXT)
            .field("list", "n.list", FieldType.TEXT)
            .field("item", "n.item", FieldType.TEXT)
            .field("year", "n.year", FieldType.INTEGER)
            .field("title", "n.title", FieldType.TEXT)
            .field("form", "n.form", FieldType.TEXT)
            .field("regionCode", "n.region_code", FieldType.TEXT)
            .field("startsOn", "n.starts_on", FieldType.DATE)
            .field("seed", "n.seed", FieldType.TEXT)
            .field("candidates", "n.candidates", FieldType.TEXTS)
            .field("pool", "n.pool", FieldType.JSON)
            .field("schools", """
                    (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('schoolCode', s.school_code, 'inspectors', s.inspectors,
                        'scores', s.scores, 'opinion', s.opinion, 'scoredBy', s.scored_by)) order by s.school_code), '[]'::jsonb)
                    from inspected_school s where s.inspection_id = n.id)""", FieldType.JSON)
            .field("drawnBy", "n.drawn_by", FieldType.TEXT)
            .field("drawnAt", "n.drawn_at", FieldType.TIME)
            .field("version", "n.version", FieldType.INTEGER)
            .key("id")
            .scope("n.region_path");

    static final Listing COUNTS = Listing.of("inspection-counts", """
                    (select year, school_code, min(region_path) as region_path, count(*)::integer as inspections
                    from inspected_school group by year, school_code) c""")
            .field("year", "c.year", FieldType.INTEGER)
            .field("schoolCode", "c.school_code", FieldType.TEXT)
            .field("inspections", "c.inspections", FieldType.INTEGER)
            .key("year", "schoolCode")
            .scope("c.region_path");

    private static final int MOST_INSPECTORS = 50;

    private final Settings settings;
    private final InspectionListKind lists;
    private final InspectionFormKind forms;
    private final KnownSchools schools;
    private final KnownRegions regions;
    private final Database database;
    private final WorkLog log;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;
    private final Ids ids;

    Inspections(
            Settings settings,
            InspectionListKind lists,
            InspectionFormKind forms,
            KnownSchools schools,
            KnownRegions regions,
            Database database,
            WorkLog log,
            Caller caller,
            ObjectMapper json,
            Clock clock,
            Ids ids) {
        this.settings = settings;
        this.lists = lists;
        this.forms = forms;
        this.schools = schools;
        this.regions = regions;
        this.database = database;
        this.log = log;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
    }

    /** Draws an inspection and returns its id. */
    @Transactional
    String draw(PostInspection request) {
        Reading reading = new Reading();
        String region = reading.line("/regionCode", request.regionCode(), 12);
        String seed = reading.optionalLine("/seed", request.seed(), 200);
        Optional<String> path =
                Optional.ofNullable(region).flatMap(regions::pathOf).filter(caller::sees);
        reading.require(
                region == null || path.isPresent(), "/regionCode", InspectionProblem.INSPECTION_REGION_UNKNOWN, region);
        reading.require(request.startsOn() != null, "/startsOn", InspectionProblem.INSPECTION_VALUE_REQUIRED);
        Map<String, List<String>> pool = pool(request, reading);
        reading.throwIfAny();
        Setting<InspectionList> list = list(request, path.orElseThrow());
        InspectionList.Item item = admitted(list, request);
        requireNumbers(request, item);
        List<String> candidates = schools.openAt(path.get(), request.startsOn()).stream()
                .map(KnownSchool::code)
                .toList();
        if (candidates.isEmpty()) {
            throw Problem.of(InspectionProblem.INSPECTION_NO_SCHOOLS).at("/regionCode");
        }
        String id = ids.next("ins");
        String used = seed == null ? ids.next("seed") : seed;
        Draw draw = new Draw(used);
        List<String> drawn = draw.schools(candidates, request.schools());
        Map<String, List<String>> inspectors = draw.inspectors(drawn, pool, request.inspectorsEach())
                .orElseThrow(
                        () -> Problem.of(InspectionProblem.INSPECTION_CONFLICTS).at("/pool"));
        store(id, list, item, request, path.get(), used, candidates, pool, inspectors);
        return id;
    }

    private void store(
            String id,
            Setting<InspectionList> list,
            InspectionList.Item item,
            PostInspection request,
            String path,
            String seed,
            List<String> candidates,
            Map<String, List<String>> pool,
            Map<String, List<String>> inspectors) {
        int year = list.values().year();
        database.update(
                """
                insert into inspection (id, list, item, year, title, form, region_code, region_path, starts_on, seed, candidates, pool, drawn_by, drawn_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, 1)
                """,
                id,
                list.key(),
                item.key(),
                year,
                item.title(),
                item.form(),
                request.regionCode(),
                path,
                request.startsOn(),
                seed,
                candidates,
                text(pool),
                caller.subject(),
                now());
        inspectors.forEach((school, who) -> database.update(
                "insert into inspected_school (inspection_id, school_code, year, region_path, inspectors) select ?, code, ?, region_path, ? from known_school where code = ?",
                id,
                year,
                who,
                school));
        log.recorded(
                new WorkLog.About(id, "INSPECTION", list.key(), request.regionCode(), path, null),
                "DRAWN",
                Map.of("item", item.key(), "seed", seed, "schools", inspectors, "candidates", candidates.size()));
    }

    private Map<String, List<String>> pool(PostInspection request, Reading reading) {
        Map<String, List<String>> pool = new TreeMap<>();
        List<PostInspection.Candidate> all = request.pool() == null ? List.of() : request.pool();
        for (int i = 0; i < all.size(); i++) {
            PostInspection.Candidate candidate = all.get(i);
            String who =
                    reading.line("/pool/" + i + "/inspector", candidate == null ? null : candidate.inspector(), 100);
            if (who != null) {
                List<String> conflicts = candidate.conflicts() == null ? List.of() : candidate.conflicts();
                reading.require(
                        pool.putIfAbsent(who, conflicts) == null,
                        "/pool/" + i + "/inspector",
                        InspectionProblem.INSPECTOR_TWICE,
                        who);
            }
        }
        return pool;
    }

    /** The approved list, of the region or of one above; without it nothing is inspected. Held, so that two draws follow one another. */
    private Setting<InspectionList> list(PostInspection request, String path) {
        Setting<InspectionList> list = Optional.ofNullable(request.list())
                .flatMap(key -> settings.find(lists, key))
                .filter(found -> path.startsWith(found.regionPath()))
                .orElseThrow(() -> Problem.of(InspectionProblem.INSPECTION_NOT_APPROVED, request.list())
                        .at("/list"));
        database.one(
                "select 1 from work_setting where kind = ? and key = ? for update",
                row -> row.getInt(1),
                lists.kind(),
                list.key());
        if (request.startsOn().getYear() != list.values().year()) {
            throw Problem.of(
                            InspectionProblem.INSPECTION_YEAR,
                            Integer.toString(list.values().year()))
                    .at("/startsOn");
        }
        return list;
    }

    private InspectionList.Item admitted(Setting<InspectionList> list, PostInspection request) {
        InspectionList.Item item = list.values().inspections().stream()
                .filter(each -> each.key().equals(request.item()))
                .findFirst()
                .orElseThrow(() -> Problem.of(InspectionProblem.INSPECTION_NOT_APPROVED, request.item())
                        .at("/item"));
        long times = database.one(
                        "select count(*) from inspection where list = ? and item = ?",
                        row -> row.getLong(1),
                        list.key(),
                        item.key())
                .orElse(0L);
        if (times >= item.mostTimes()) {
            throw Problem.of(InspectionProblem.INSPECTION_USED_UP, times).at("/item");
        }
        return item;
    }

    private static void requireNumbers(PostInspection request, InspectionList.Item item) {
        Problems problems = new Problems();
        problems.require(
                request.schools() != null && request.schools() >= 1 && request.schools() <= item.mostSchools(),
                "/schools",
                InspectionProblem.INSPECTION_SCHOOLS,
                item.mostSchools());
        problems.require(
                request.inspectorsEach() != null
                        && request.inspectorsEach() >= 1
                        && request.inspectorsEach() <= MOST_INSPECTORS,
                "/inspectorsEach",
                InspectionProblem.INSPECTION_INSPECTORS,
                MOST_INSPECTORS);
        problems.throwIfAny();
    }

    private record Held(String list, String form, String regionCode, String regionPath) {}

    private record HeldSchool(List<String> inspectors, boolean scored) {}

    /** Keeps what a drawn inspector found in a school, once. */
    @Transactional
    void result(String id, PostResult request) {
        Held held = database.one(
                        "select list, form, region_code, region_path from inspection where id = ? for update",
                        row -> new Held(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        id)
                .filter(found -> caller.sees(found.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        HeldSchool school = database.one(
                        "select inspectors, scored_by is not null from inspected_school where inspection_id = ? and school_code = ?",
                        row -> new HeldSchool(
                                Arrays.asList((String[]) row.getArray(1).getArray()), row.getBoolean(2)),
                        id,
                        request.schoolCode())
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        if (!school.inspectors().contains(caller.subject())) {
            throw Problem.of(InspectionProblem.NOT_THE_INSPECTOR);
        }
        if (school.scored()) {
            throw Problem.of(InspectionProblem.SCORED_ALREADY);
        }
        Reading reading = new Reading();
        String opinion = reading.prose("/opinion", request.opinion(), 4_000);
        Map<String, BigDecimal> scores = request.scores() == null ? Map.of() : new TreeMap<>(request.scores());
        requireForm(held.form(), scores, reading);
        reading.throwIfAny();
        database.update("""
                update inspected_school set scores = ?::jsonb, opinion = ?, scored_by = ?, scored_at = ?
                where inspection_id = ? and school_code = ?
                """, text(scores), opinion, caller.subject(), now(), id, request.schoolCode());
        database.update("update inspection set version = version + 1 where id = ?", id);
        log.recorded(
                new WorkLog.About(
                        id + "_" + request.schoolCode(),
                        "INSPECTION_RESULT",
                        held.list(),
                        held.regionCode(),
                        held.regionPath(),
                        request.schoolCode()),
                "SCORED",
                Map.of("scores", scores, "opinion", opinion));
    }

    private void requireForm(String key, Map<String, BigDecimal> scores, Reading reading) {
        List<InspectionForm.Dimension> dimensions = key == null
                ? List.of()
                : settings.find(forms, key)
                        .map(form -> form.values().dimensions())
                        .orElse(List.of());
        List<String> unknown = new ArrayList<>(scores.keySet());
        for (InspectionForm.Dimension dimension : dimensions) {
            BigDecimal score = scores.get(dimension.key());
            unknown.remove(dimension.key());
            reading.require(score != null, "/scores", InspectionProblem.SCORE_MISSING, dimension.key());
            reading.require(
                    score == null || score.signum() >= 0 && score.compareTo(dimension.most()) <= 0,
                    "/scores/" + dimension.key(),
                    InspectionProblem.SCORE_RANGE,
                    dimension.key(),
                    dimension.most());
        }
        if (key != null) {
            unknown.forEach(name -> reading.require(false, "/scores", InspectionProblem.SCORE_UNKNOWN, name));
        }
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
