package io.junheng.task.assessment;

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
import io.junheng.task.setting.Setting;
import io.junheng.task.setting.Settings;
import io.junheng.task.setting.WorkLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Yearly assessments (年度考核): of every county or not at all, published by somebody else than the author, and changed by a new version only. */
@ApplicationScoped
class Assessments {

    static final Listing LISTING = Listing.of("assessments", "assessment a")
            .field("id", "a.id", FieldType.TEXT)
            .field("scheme", "a.scheme", FieldType.TEXT)
            .field("year", "a.year", FieldType.INTEGER)
            .field("regionCode", "a.region_code", FieldType.TEXT)
            .field("revision", "a.revision", FieldType.INTEGER)
            .field("status", "a.status", FieldType.TEXT)
            .field("results", "a.results", FieldType.JSON)
            .field("author", "a.author", FieldType.TEXT)
            .field("publishedBy", "a.published_by", FieldType.TEXT)
            .field("publishedAt", "a.published_at", FieldType.TIME)
            .field("version", "a.version", FieldType.INTEGER)
            .key("id")
            .scope("a.region_path");

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    private final Settings settings;
    private final AssessmentSchemeKind kind;
    private final KnownRegions regions;
    private final Database database;
    private final WorkLog log;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;
    private final Ids ids;

    Assessments(
            Settings settings,
            AssessmentSchemeKind kind,
            KnownRegions regions,
            Database database,
            WorkLog log,
            Caller caller,
            ObjectMapper json,
            Clock clock,
            Ids ids) {
        this.settings = settings;
        this.kind = kind;
        this.regions = regions;
        this.database = database;
        this.log = log;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
    }

    private record Held(
            String scheme,
            String regionCode,
            String regionPath,
            String author,
            String status,
            String results,
            long version) {}

    /** Drafts the next version of a year's results; its id. */
    @Transactional
    String draft(PostAssessment request) {
        Problems problems = new Problems();
        Optional<String> path = Optional.ofNullable(request.regionCode())
                .flatMap(regions::pathOf)
                .filter(caller::sees);
        problems.require(path.isPresent(), "/regionCode", AssessmentProblem.REGION_UNKNOWN, request.regionCode());
        problems.require(
                request.year() != null && request.year() >= 1900 && request.year() <= 2999,
                "/year",
                AssessmentProblem.YEAR_RANGE);
        Optional<Setting<AssessmentScheme>> scheme = Optional.ofNullable(request.scheme())
                .flatMap(key -> settings.find(kind, key))
                .filter(found -> path.isEmpty() || path.get().startsWith(found.regionPath()));
        problems.require(scheme.isPresent(), "/scheme", AssessmentProblem.SCHEME_UNKNOWN, request.scheme());
        problems.throwIfAny();
        List<AssessedRegion> given = request.results() == null ? List.of() : request.results();
        check(given, path.orElseThrow(), scheme.orElseThrow().values(), problems);
        problems.throwIfAny();
        List<AssessedRegion> results = given.stream()
                .map(result -> result.judged(scheme.get().values()))
                .toList();
        return store(request, path.get(), results);
    }

    private String store(PostAssessment request, String path, List<AssessedRegion> results) {
        String id = ids.next("ass");
        int stored = database.update(
                """
                insert into assessment (id, scheme, year, region_code, region_path, revision, status, results, author, version)
                select ?, ?, ?, ?, ?, coalesce(max(revision), 0) + 1, 'DRAFT', ?::jsonb, ?, 1
                from assessment where scheme = ? and year = ? and region_code = ?
                on conflict do nothing
                """,
                id,
                request.scheme(),
                request.year(),
                request.regionCode(),
                path,
                text(results),
                caller.subject(),
                request.scheme(),
                request.year(),
                request.regionCode());
        if (stored == 0) {
            throw Problem.of(AssessmentProblem.ASSESSMENT_DRAFT);
        }
        log.recorded(
                new WorkLog.About(id, "ASSESSMENT", request.scheme(), request.regionCode(), path, null),
                "DRAFT",
                Map.of("year", request.year()));
        return id;
    }

    private void check(List<AssessedRegion> given, String path, AssessmentScheme scheme, Problems problems) {
        Set<String> missing = new TreeSet<>(database.list(
                "select code from known_region where starts_with(path, ?) and level = 'COUNTY'",
                row -> row.getString(1),
                path));
        Set<String> counties = Set.copyOf(missing);
        Set<String> met = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            AssessedRegion region = given.get(i);
            String pointer = "/results/" + i;
            if (region == null || region.regionCode() == null || !counties.contains(region.regionCode())) {
                problems.add(pointer, AssessmentProblem.REGION_NOT_BELOW, region == null ? null : region.regionCode());
                continue;
            }
            problems.require(
                    met.add(region.regionCode()), pointer, AssessmentProblem.REGION_TWICE, region.regionCode());
            missing.remove(region.regionCode());
            checkScores(region, pointer, scheme, problems);
        }
        missing.forEach(code -> problems.add("/results", AssessmentProblem.REGION_MISSING, code));
    }

    private static void checkScores(AssessedRegion region, String pointer, AssessmentScheme scheme, Problems problems) {
        Map<String, BigDecimal> scores = region.scores() == null ? Map.of() : region.scores();
        Set<String> unknown = new TreeSet<>(scores.keySet());
        for (AssessmentScheme.Part part : scheme.parts()) {
            BigDecimal score = scores.get(part.key());
            unknown.remove(part.key());
            problems.require(score != null, pointer + "/scores", AssessmentProblem.PART_MISSING, part.key());
            problems.require(
                    score == null || score.signum() >= 0 && score.compareTo(HIGHEST) <= 0,
                    pointer + "/scores/" + part.key(),
                    AssessmentProblem.SCORE_RANGE);
        }
        unknown.forEach(key -> problems.add(pointer + "/scores", AssessmentProblem.PART_UNKNOWN, key));
        List<String> vetoes = region.vetoes() == null ? List.of() : region.vetoes();
        vetoes.stream()
                .filter(veto ->
                        scheme.vetoes().stream().noneMatch(known -> known.key().equals(veto)))
                .forEach(veto -> problems.add(pointer + "/vetoes", AssessmentProblem.VETO_UNKNOWN, veto));
    }

    /** Publishes a version; told once. */
    @Transactional
    void publish(String id) {
        Held held = database.one(
                        """
                        select scheme, region_code, region_path, author, status, results::text, version from assessment
                        where id = ? for update
                        """,
                        row -> new Held(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getLong(7)),
                        id)
                .filter(found -> caller.sees(found.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        if (!held.status().equals("DRAFT")) {
            throw Problem.of(AssessmentProblem.ASSESSMENT_PUBLISHED);
        }
        if (held.author().equals(caller.subject())) {
            throw Problem.of(AssessmentProblem.ASSESSMENT_OWN);
        }
        database.update(
                "update assessment set status = 'PUBLISHED', published_by = ?, published_at = ?, version = version + 1 where id = ?",
                caller.subject(),
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
                id);
        log.moved(
                new WorkLog.About(id, "ASSESSMENT", held.scheme(), held.regionCode(), held.regionPath(), null),
                "DRAFT",
                "PUBLISHED",
                Map.of("results", tree(held.results())),
                held.version() + 1);
    }

    private Object tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored results are unreadable", e);
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
