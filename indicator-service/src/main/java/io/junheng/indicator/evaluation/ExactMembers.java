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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Decides to the last digit what the estimates of single subjects left open (精确复核), and tells why where nothing can be told. */
@ApplicationScoped
class ExactMembers {

    /** What the rows with anything open have in common; an index has just these. */
    private static final String ANY = "(strpos(r.verdicts, '?') > 0 or strpos(r.floors, '?') > 0)";

    private final Database database;
    private final FigurePlaces places;

    ExactMembers(Database database, FigurePlaces places) {
        this.database = database;
        this.places = places;
    }

    void decide(Run run, String stage) {
        List<PopulationContent> populations = run.scheme().content().populations();
        for (int i = 0; i < populations.size(); i++) {
            if (isOpen(run, stage, "(r.excluded)[" + (i + 1) + "] = '?'")) {
                exclude(run, stage, populations.get(i), i + 1);
            }
        }
        String subject = run.scheme().content().subject();
        List<String> keys = run.layout().keys(stage, subject);
        if (keys.isEmpty()) {
            return;
        }
        List<Boolean> open = open(run, stage, keys.size());
        Layout.ofMembers(run.scheme(), stage)
                .filter(criterion -> open.get(run.layout().place(stage, subject, criterion.key()) - 1))
                .forEach(criterion -> criterion(run, stage, criterion));
        run.scheme().content().verdicts().stream()
                .filter(verdict -> verdict.level().equals("EACH"))
                .filter(verdict -> open.get(run.layout().place(stage, subject, verdict.key()) - 1))
                .forEach(verdict -> conclude(run, stage, verdict));
    }

    private boolean isOpen(Run run, String stage, String condition) {
        return SqlText.of("select exists (select 1 from evaluation_row r where")
                .add(run.rows(stage, run.scheme().content().subject()))
                .add(" and " + ANY + " and " + condition + ")")
                .list(database, row -> row.getBoolean(1))
                .get(0);
    }

    /** By place, whether something is open in it. */
    private List<Boolean> open(Run run, String stage, int places) {
        List<String> columns = new ArrayList<>();
        for (int place = 1; place <= places; place++) {
            columns.add("coalesce(bool_or(" + isOpen(place) + "), false)");
        }
        return SqlText.of("select array[" + String.join(", ", columns) + "]::boolean[] from evaluation_row r where")
                .add(run.rows(stage, run.scheme().content().subject()))
                .add(" and " + ANY)
                .list(database, row -> List.of((Boolean[]) row.getArray(1).getArray()))
                .get(0);
    }

    private static String isOpen(int place) {
        return "(substr(r.verdicts, " + place + ", 1) = '?' or substr(r.floors, " + place + ", 1) = '?')";
    }

    private void exclude(Run run, String stage, PopulationContent population, int place) {
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
                run,
                stage,
                SqlText.of("update evaluation_row t set excluded[" + place + "] = x.key"),
                SqlText.of("(select f.code, ")
                        .add(key)
                        .add(" end as key from ")
                        .add(frozen.where(SqlText.of(ANY + " and (r.excluded)[" + place + "] = '?'")))
                        .add(" offset 0) x"));
    }

    private static String compiled(Formula when, Frozen frozen) {
        frozen.reads(when.elements());
        return SqlCompiler.compile(when, frozen.sqlFrame()).condition();
    }

    private void criterion(Run run, String stage, CriterionContent criterion) {
        int place = run.layout().place(stage, run.scheme().content().subject(), criterion.key());
        Frozen frozen = criterion.ofClasses()
                ? Frozen.classes(run, stage)
                : Frozen.members(run, stage, places.of(run.evaluation().form()));
        String left = Population.excluded(run.scheme(), criterion, "f");
        Exactly exactly = criterion.ofClasses()
                ? Exactly.of(run.scheme(), criterion, stage, frozen, "bool_or(" + left + ")", "bool_or(f.unreported)")
                : Exactly.of(run.scheme(), criterion, stage, frozen, left, "f.unreported");
        update(
                run,
                stage,
                Exactly.entered(place, criterion.key()),
                SqlText.of("(select f.code, ")
                        .add(exactly.columns())
                        .add(" from ")
                        .add(frozen.where(SqlText.of(ANY + " and " + isOpen(place))))
                        .add(criterion.ofClasses() ? " group by f.code offset 0) x" : " offset 0) x"));
    }

    private void conclude(Run run, String stage, VerdictContent verdict) {
        String subject = run.scheme().content().subject();
        int place = run.layout().place(stage, subject, verdict.key());
        List<Integer> places = verdict.of().stream()
                .map(key -> run.layout().place(stage, subject, key))
                .toList();
        List<String> parts = characters(places, "r.verdicts");
        List<String> floors = characters(places, "r.floors");
        update(
                run,
                stage,
                Exactly.entered(place, verdict.key()),
                SqlText.of("(select r.code, " + Verdicts.met(parts) + " as value, " + Verdicts.met(parts)
                                + " as above, "
                                + Verdicts.measured(parts) + " as below, "
                                + Verdicts.concluded(verdict, parts, floors)
                                + " as verdict, '-' as floor, case when "
                                + Verdicts.concluded(verdict, parts, floors) + " = 'U' then ")
                        .add(Verdicts.undetermined(verdict, parts))
                        .add(" end as reasons from evaluation_row r where")
                        .add(run.rows(stage, subject))
                        .add(" and " + ANY + " and " + isOpen(place) + " offset 0) x"));
    }

    private static List<String> characters(List<Integer> places, String row) {
        return places.stream()
                .map(place -> place == 0 ? "'-'" : "substr(" + row + ", " + place + ", 1)")
                .collect(Collectors.toList());
    }

    private void update(Run run, String stage, SqlText update, SqlText from) {
        update.add(" from ")
                .add(from)
                .add(
                        " where t.series = ? and t.stage = ? and t.subject = ? and t.since = ? and t.code = x.code",
                        run.series(),
                        stage,
                        run.scheme().content().subject(),
                        run.number())
                .update(database);
    }
}
