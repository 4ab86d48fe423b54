package io.junheng.indicator.evaluation;

import io.junheng.expressions.Formula;
import io.junheng.expressions.SqlCompiler;
import io.junheng.indicator.fact.FigurePlaces;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.FrameworkContent.ExclusionContent;
import io.junheng.indicator.framework.FrameworkContent.PopulationContent;
import io.junheng.indicator.framework.FrameworkContent.VerdictContent;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Decides to the last digit what the estimates of single subjects left open (精确复核), and tells why where nothing can be told. */
@ApplicationScoped
class ExactMembers {

    private static final String THESE = "r.ctid = any(?::tid[])";

    /** So many subjects are decided by one statement, whose plan does not matter then: the planner may know nothing of rows just entered. */
    private static final int AT_ONCE = 1_000;

    private final Database database;
    private final FigurePlaces places;

    ExactMembers(Database database, FigurePlaces places) {
        this.database = database;
        this.places = places;
    }

    /** What is open of one subject. */
    private record Open(String code, String place, String verdicts, String floors, List<String> excluded) {

        boolean at(int place) {
            return verdicts.charAt(place - 1) == '?' || floors.charAt(place - 1) == '?';
        }

        boolean outside(int population) {
            return excluded.size() > population && "?".equals(excluded.get(population));
        }
    }

    void decide(Run run, String stage) {
        List<Open> open = open(run, stage);
        if (open.isEmpty()) {
            return;
        }
        String planned = database.one("select current_setting('enable_nestloop')", row -> row.getString(1))
                .orElseThrow();
        database.update("set local enable_nestloop = on");
        for (int from = 0; from < open.size(); from += AT_ONCE) {
            decide(run, stage, open.subList(from, Math.min(from + AT_ONCE, open.size())));
        }
        database.update("set local enable_nestloop = " + planned);
    }

    private void decide(Run run, String stage, List<Open> open) {
        Map<String, String> rows = new HashMap<>();
        open.forEach(one -> rows.put(one.code(), one.place()));
        decide(run, stage, open, rows);
    }

    /** Where each row is goes by code; every update gives it another place. */
    private void decide(Run run, String stage, List<Open> open, Map<String, String> rows) {
        List<PopulationContent> populations = run.scheme().content().populations();
        for (int i = 0; i < populations.size(); i++) {
            int population = i;
            List<String> codes = codes(open, one -> one.outside(population));
            if (!codes.isEmpty()) {
                exclude(run, stage, populations.get(i), i + 1, codes, rows);
            }
        }
        String subject = run.scheme().content().subject();
        Layout.ofMembers(run.scheme(), stage).forEach(criterion -> {
            int place = run.layout().place(stage, subject, criterion.key());
            List<String> codes = codes(open, one -> one.at(place));
            if (!codes.isEmpty()) {
                criterion(run, stage, criterion, codes, rows);
            }
        });
        run.scheme().content().verdicts().stream()
                .filter(verdict -> verdict.level().equals("EACH"))
                .forEach(verdict -> {
                    int place = run.layout().place(stage, subject, verdict.key());
                    List<String> codes = codes(open, one -> one.at(place));
                    if (!codes.isEmpty()) {
                        conclude(run, stage, verdict, codes, rows);
                    }
                });
    }

    private List<Open> open(Run run, String stage) {
        return SqlText.of("select r.code, r.ctid::text, r.verdicts, r.floors, r.excluded from evaluation_row r where")
                .add(run.rows(stage, run.scheme().content().subject()))
                .add(" and (r.verdicts like '%?%' or r.floors like '%?%')")
                .list(
                        database,
                        row -> new Open(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getArray(5) == null
                                        ? List.of()
                                        : Arrays.asList(
                                                (String[]) row.getArray(5).getArray())));
    }

    private static List<String> codes(List<Open> open, Predicate<Open> which) {
        return open.stream().filter(which).map(Open::code).toList();
    }

    private void exclude(
            Run run,
            String stage,
            PopulationContent population,
            int place,
            List<String> codes,
            Map<String, String> rows) {
        Frozen frozen = Frozen.members(run, stage, places.of(run.evaluation().form()));
        SqlText key = SqlText.of("case when false then null");
        for (ExclusionContent exclusion : population.exclusions()) {
            String condition = run.scheme()
                    .exclusion(exclusion, stage)
                    .map(when -> compiled(when, frozen))
                    .orElse("true");
            key.add(" when f.type ^@ any(?) and " + condition + " then ?", exclusion.types(), exclusion.key());
        }
        update(
                codes,
                rows,
                SqlText.of("update evaluation_row t set excluded[" + place + "] = x.key"),
                SqlText.of("select f.code, ")
                        .add(key)
                        .add(" end as key from ")
                        .add(frozen.where(SqlText.of(" " + THESE, places(rows, codes)))));
    }

    private static String compiled(Formula when, Frozen frozen) {
        frozen.reads(when.elements());
        return SqlCompiler.compile(when, frozen.sqlFrame()).condition();
    }

    private void criterion(
            Run run, String stage, CriterionContent criterion, List<String> codes, Map<String, String> rows) {
        int place = run.layout().place(stage, run.scheme().content().subject(), criterion.key());
        Frozen frozen = criterion.ofClasses()
                ? Frozen.classes(run, stage)
                : Frozen.members(run, stage, places.of(run.evaluation().form()));
        String left = Population.excluded(run.scheme(), criterion, "f");
        Exactly exactly = criterion.ofClasses()
                ? Exactly.of(run.scheme(), criterion, stage, frozen, "bool_or(" + left + ")", "bool_or(f.unreported)")
                : Exactly.of(run.scheme(), criterion, stage, frozen, left, "f.unreported");
        update(
                codes,
                rows,
                Exactly.entered(place, criterion.key()),
                SqlText.of("select f.code, ")
                        .add(exactly.columns())
                        .add(" from ")
                        .add(frozen.where(SqlText.of(" " + THESE, places(rows, codes))))
                        .add(criterion.ofClasses() ? " group by f.code" : ""));
    }

    private void conclude(Run run, String stage, VerdictContent verdict, List<String> codes, Map<String, String> rows) {
        String subject = run.scheme().content().subject();
        int place = run.layout().place(stage, subject, verdict.key());
        List<Integer> places = verdict.of().stream()
                .map(key -> run.layout().place(stage, subject, key))
                .toList();
        List<String> parts = characters(places, "r.verdicts");
        List<String> floors = characters(places, "r.floors");
        update(
                codes,
                rows,
                Exactly.entered(place, verdict.key()),
                SqlText.of("select r.code, " + Verdicts.met(parts) + " as value, " + Verdicts.met(parts)
                                + " as above, "
                                + Verdicts.measured(parts) + " as below, ("
                                + Verdicts.concluded(verdict, parts, floors)
                                + ")::text as verdict, '-' as floor, case when ("
                                + Verdicts.concluded(verdict, parts, floors) + ") = 'U' then ")
                        .add(Verdicts.undetermined(verdict, parts))
                        .add(" end as reasons from evaluation_row r where " + THESE, places(rows, codes)));
    }

    private static List<String> characters(List<Integer> places, String row) {
        return places.stream()
                .map(place -> place == 0 ? "'-'" : "substr(" + row + ", " + place + ", 1)")
                .collect(Collectors.toList());
    }

    private static List<String> places(Map<String, String> rows, List<String> codes) {
        return codes.stream().map(rows::get).toList();
    }

    /** Rows are named by where they are and by nothing else: beside a key the planner would look for them by that, through all that are being entered. */
    private void update(List<String> codes, Map<String, String> rows, SqlText update, SqlText select) {
        update.add(Exactly.FROM)
                .add(select)
                .add(
                        Exactly.AS_X + " t.ctid = any(?::tid[]) and t.code = x.code returning t.code, t.ctid::text",
                        places(rows, codes))
                .list(database, row -> rows.put(row.getString(1), row.getString(2)));
    }
}
