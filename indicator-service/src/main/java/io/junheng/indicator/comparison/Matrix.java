package io.junheng.indicator.comparison;

import io.junheng.indicator.explanation.ExactValues;
import io.junheng.indicator.framework.Framework;
import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.FrameworkContent.VerdictContent;
import io.junheng.indicator.framework.Frameworks;
import io.junheng.indicator.framework.Threshold;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts regions by indicators together (对比矩阵) from the newest finished evaluations of the year; every region has a cell for every indicator that any of them has. */
@ApplicationScoped
class Matrix {

    private final Database database;
    private final Frameworks frameworks;
    private final ExactValues values;

    Matrix(Database database, Frameworks frameworks, ExactValues values) {
        this.database = database;
        this.frameworks = frameworks;
        this.values = values;
    }

    /** What an evaluation says of a region, and the nearest target. */
    private record Found(
            String framework,
            int version,
            String evaluation,
            String source,
            String criterion,
            String stage,
            BigDecimal value,
            String verdict,
            String target) {}

    /** The frameworks by which anything was evaluated for the year. */
    List<String> evaluated(int year) {
        return database.list(
                "select distinct framework from evaluation where year = ? and status = 'FINISHED' order by framework",
                row -> row.getString(1),
                year);
    }

    List<Cell> of(List<KnownRegion> regions, List<String> wanted, int year) {
        Map<String, Map<String, Cell>> byRegion = new LinkedHashMap<>();
        Map<String, Cell> indicators = new LinkedHashMap<>();
        for (KnownRegion region : regions) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            for (String framework : wanted) {
                found(region, framework, year)
                        .forEach(found -> cell(region, year, found).ifPresent(cell -> cells.put(cell.key(), cell)));
            }
            byRegion.put(region.code(), cells);
            cells.forEach(indicators::putIfAbsent);
        }
        List<Cell> matrix = new ArrayList<>();
        for (KnownRegion region : regions) {
            Map<String, Cell> cells = byRegion.get(region.code());
            indicators.keySet().stream()
                    .sorted()
                    .forEach(key -> matrix.add(
                            cells.getOrDefault(key, indicators.get(key).unknownIn(region.code(), region.name()))));
        }
        return matrix;
    }

    private List<Found> found(KnownRegion region, String framework, int year) {
        return database.list(
                """
                with newest as (
                    select id, framework_version, result_hash from evaluation
                    where framework = ? and year = ? and status = 'FINISHED' and starts_with(?, region_path)
                    order by finished_at desc, id desc limit 1)
                select e.framework_version, e.id, e.result_hash, r.criterion, r.stage, r.value, r.verdict,
                    (select t.relation || ' ' || t.number from target t
                    where t.framework = ? and t.criterion = r.criterion and t.stage = r.stage and t.year = ?
                        and starts_with(?, t.region_path)
                    order by length(t.region_path) desc limit 1)
                from newest e join evaluation_result r on r.evaluation_id = e.id
                where r.subject = 'REGION' and r.code = ?
                order by r.criterion, r.stage
                """,
                row -> new Found(
                        framework,
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBigDecimal(6),
                        row.getString(7),
                        row.getString(8)),
                framework,
                year,
                region.path(),
                framework,
                year,
                region.path(),
                region.code());
    }

    private Optional<Cell> cell(KnownRegion region, int year, Found found) {
        return frameworks
                .find(found.framework(), found.version())
                .map(Framework::content)
                .flatMap(content -> content.criterion(found.criterion())
                        .map(criterion -> cell(region, year, found, criterion))
                        .or(() -> content.verdict(found.criterion()).map(verdict -> cell(region, found, verdict))));
    }

    private Cell cell(KnownRegion region, int year, Found found, CriterionContent criterion) {
        Optional<Threshold> threshold =
                FrameworkContent.byStage(criterion.meets(), found.stage()).flatMap(Threshold::read);
        Optional<Threshold> target = Threshold.read(found.target());
        String met = target.filter(wanted -> !threshold.equals(target) && found.value() != null)
                .map(wanted -> againstTarget(region, year, found, wanted))
                .orElse(found.verdict());
        return new Cell(
                region.code(),
                region.name(),
                found.framework(),
                found.criterion(),
                criterion.name(),
                stage(found),
                found.value(),
                criterion.unit(),
                target.or(() -> threshold).map(Threshold::text).orElse(null),
                met,
                found.version(),
                found.evaluation(),
                found.source());
    }

    /** By the exact value: at a target's number nothing is rounded. */
    private String againstTarget(KnownRegion region, int year, Found found, Threshold target) {
        return values.newest(found.framework(), found.criterion(), found.stage(), region, year)
                .flatMap(ExactValues.Exact::value)
                .map(value -> target.holds(value) ? "MET" : "NOT_MET")
                .orElse("UNDETERMINED");
    }

    private static Cell cell(KnownRegion region, Found found, VerdictContent verdict) {
        return new Cell(
                region.code(),
                region.name(),
                found.framework(),
                found.criterion(),
                verdict.name(),
                stage(found),
                null,
                null,
                null,
                found.verdict(),
                found.version(),
                found.evaluation(),
                found.source());
    }

    private static String stage(Found found) {
        return FrameworkContent.ALL.equals(found.stage()) ? null : found.stage();
    }
}
