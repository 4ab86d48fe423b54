package io.junheng.task.assessment;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import io.junheng.task.reading.Reading;
import io.junheng.task.setting.Setting;
import io.junheng.task.setting.Settings;
import io.junheng.task.setting.WorkLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes the scores of monthly inspections and ranks the areas (月度评分排名). */
@ApplicationScoped
class Scores {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    private final Settings settings;
    private final ScoringSchemeKind kind;
    private final Database database;
    private final WorkLog log;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    Scores(
            Settings settings,
            ScoringSchemeKind kind,
            Database database,
            WorkLog log,
            Caller caller,
            Clock clock,
            Ids ids) {
        this.settings = settings;
        this.kind = kind;
        this.database = database;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    MonthView score(String key, PostScore request) {
        Setting<ScoringScheme> scheme = scheme(key);
        Reading reading = new Reading();
        ScoringScheme.Area area = scheme.values().areas().stream()
                .filter(each -> each.key().equals(request.area()))
                .findFirst()
                .orElse(null);
        reading.require(area != null, "/area", AssessmentProblem.AREA_UNKNOWN, request.area());
        LocalDate on = request.on();
        reading.require(on != null && !on.isAfter(LocalDate.now(clock)), "/on", AssessmentProblem.SCORE_DAY);
        BigDecimal score = request.score();
        reading.require(
                score != null && score.signum() >= 0 && score.compareTo(HIGHEST) <= 0,
                "/score",
                AssessmentProblem.SCORE_RANGE);
        reading.throwIfAny();
        if (caller.subject().equals(area.head())) {
            throw Problem.of(AssessmentProblem.SCORE_BY_HEAD);
        }
        database.one(
                "select 1 from work_setting where kind = ? and key = ? for update",
                row -> row.getInt(1),
                kind.kind(),
                key);
        YearMonth month = YearMonth.from(on);
        int times = scores(key, month).getOrDefault(area.key(), List.of()).size();
        if (times >= scheme.values().inspectionsPerMonth()) {
            throw Problem.of(AssessmentProblem.SCORE_ENOUGH, times);
        }
        store(scheme, area, on, score);
        return month(key, month.toString());
    }

    private void store(Setting<ScoringScheme> scheme, ScoringScheme.Area area, LocalDate on, BigDecimal score) {
        String id = ids.next("sco");
        int stored = database.update(
                """
                insert into area_score (id, scheme, area, scored_on, score, scored_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (scheme, area, scored_on) do nothing
                """,
                id,
                scheme.key(),
                area.key(),
                on,
                score,
                caller.subject(),
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        if (stored == 0) {
            throw Problem.of(AssessmentProblem.SCORE_TWICE);
        }
        log.recorded(
                new WorkLog.About(id, "AREA_SCORE", scheme.key(), scheme.regionCode(), scheme.regionPath(), area.key()),
                "SCORED",
                Map.of("on", on.toString(), "score", score));
    }

    MonthView month(String key, String month) {
        Setting<ScoringScheme> scheme = scheme(key);
        try {
            YearMonth asked = YearMonth.parse(month);
            return new Ranking(scheme.values()).of(month, scores(key, asked));
        } catch (DateTimeParseException e) {
            throw Problem.of(AssessmentProblem.MONTH_FORMAT);
        }
    }

    private Map<String, List<BigDecimal>> scores(String key, YearMonth month) {
        return database
                .list(
                        "select area, score from area_score where scheme = ? and scored_on between ? and ? order by scored_on",
                        row -> Map.entry(row.getString(1), row.getBigDecimal(2)),
                        key,
                        month.atDay(1),
                        month.atEndOfMonth())
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Setting<ScoringScheme> scheme(String key) {
        return settings.find(kind, key)
                .filter(found -> caller.sees(found.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
