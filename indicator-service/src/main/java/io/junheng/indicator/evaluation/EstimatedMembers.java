package io.junheng.indicator.evaluation;

import io.junheng.expressions.Element;
import io.junheng.expressions.Formula;
import io.junheng.expressions.SqlEstimate;
import io.junheng.expressions.SqlEstimator;
import io.junheng.indicator.fact.FigurePlaces;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.FrameworkContent.ExclusionContent;
import io.junheng.indicator.framework.FrameworkContent.PopulationContent;
import io.junheng.indicator.framework.FrameworkContent.VerdictContent;
import io.junheng.indicator.framework.Scheme;
import io.junheng.indicator.framework.Threshold;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Enters the rows of all subjects at a stage with everything that is measured of each (集合式估算): one statement fixes which revision counts, estimates every
 * criterion in double precision and concludes. What an estimate leaves open is marked {@code ?}, for {@link ExactMembers}.
 */
@ApplicationScoped
class EstimatedMembers {

    private final Database database;
    private final FigurePlaces places;

    EstimatedMembers(Database database, FigurePlaces places) {
        this.database = database;
        this.places = places;
    }

    /** One criterion with what the statement knows of it: its estimate, and the column its verdict is in. */
    private record Measured(
            int place,
            CriterionContent criterion,
            Threshold threshold,
            Optional<SqlEstimate> value,
            Optional<SqlEstimate> above,
            Optional<SqlEstimate> below) {

        String column() {
            return "k" + place;
        }

        Optional<SqlEstimate> read() {
            return value.map(estimate -> estimate.named("x", column()));
        }

        /** What a subselect gives of it, each preceded by a comma. */
        String columns() {
            return value.map(estimate -> estimate.columns(column())).orElse("")
                    + above.map(side -> ", " + side.value() + " as " + column() + "a")
                            .orElse("")
                    + below.map(side -> ", " + side.value() + " as " + column() + "b")
                            .orElse("");
        }

        /** The same where there is anything to measure at all. */
        Measured ofSome() {
            return new Measured(place, criterion, threshold, some(value), some(above), some(below));
        }

        private static Optional<SqlEstimate> some(Optional<SqlEstimate> estimate) {
            return estimate.map(known -> new SqlEstimate(
                    "(case when count(*) > 0 then " + known.value() + " end)",
                    known.margin(),
                    known.whole(),
                    known.root()));
        }

        String shown(Optional<SqlEstimate> part, String suffix) {
            return part.map(known -> "x." + column() + suffix).orElse("null::float8");
        }
    }

    void enter(Run run, String stage) {
        Scheme scheme = run.scheme();
        FigureColumns figures =
                new FigureColumns(scheme, stage, "x", places.of(run.evaluation().form()), "s");
        List<Measured> each = new ArrayList<>();
        List<Measured> classes = new ArrayList<>();
        Layout.ofMembers(scheme, stage).forEach(criterion -> {
            int place = run.layout().place(stage, scheme.content().subject(), criterion.key());
            Optional<SqlEstimate> counted = ClassMarks.counted(scheme, criterion, stage);
            if (counted.isPresent()) {
                each.add(new Measured(
                        place,
                        criterion,
                        scheme.threshold(criterion, stage).orElseThrow(),
                        counted,
                        Optional.empty(),
                        Optional.empty()));
            } else if (criterion.ofClasses()) {
                classes.add(measured(scheme, criterion, stage, place, element -> "c.pupils")
                        .ofSome());
            } else {
                each.add(measured(scheme, criterion, stage, place, figures::of));
            }
        });
        List<String> excluded = new ArrayList<>();
        SqlText exclusions = exclusions(scheme, stage, figures, excluded);
        SqlText estimates = new SqlText()
                .add("(select x.*")
                .add(each.stream().map(Measured::columns).collect(Collectors.joining()))
                .add(exclusions)
                .add(classes.isEmpty() ? "" : ", c.*")
                .add(" from ")
                .add(members(run, stage, figures, !classes.isEmpty()))
                .add(classes.isEmpty() ? SqlText.of("") : classes(classes, stage))
                .add(" offset 0) x");
        concluded(run, stage, each, classes, excluded, estimates).update(database);
    }

    private static Measured measured(
            Scheme scheme, CriterionContent criterion, String stage, int place, Function<Element, String> column) {
        Formula formula = scheme.formula(criterion, stage);
        return new Measured(
                place,
                criterion,
                scheme.threshold(criterion, stage).orElseThrow(),
                SqlEstimator.number(formula, column),
                formula.numerator().flatMap(side -> SqlEstimator.number(side, column)),
                formula.denominator().flatMap(side -> SqlEstimator.number(side, column)));
    }

    /** The columns {@code p1, p2, …}: by population, the key of the exclusion that applies, or ? where an estimate leaves it open. */
    private static SqlText exclusions(Scheme scheme, String stage, FigureColumns figures, List<String> names) {
        SqlText columns = new SqlText();
        for (PopulationContent population : scheme.content().populations()) {
            names.add("p" + (names.size() + 1));
            columns.add(", case when false then null");
            for (ExclusionContent exclusion : population.exclusions()) {
                String condition = scheme.exclusion(exclusion, stage)
                        .map(when -> SqlEstimator.condition(when, figures::of).orElse("null::boolean"))
                        .orElse("true");
                columns.add(" when ").add(ofType(exclusion)).add(" and " + condition + " then ?", exclusion.key());
                if (exclusion.when() != null) {
                    columns.add(" when ")
                            .add(ofType(exclusion))
                            .add(" and " + condition + " is null and not x.unreported then '?'");
                }
            }
            columns.add(" else null end as " + names.get(names.size() - 1));
        }
        return columns;
    }

    /** Whether the school is of a type that is excluded; said one by one, since an array is unpacked for every row. */
    private static SqlText ofType(ExclusionContent exclusion) {
        SqlText any = new SqlText().add("(false");
        exclusion.types().forEach(type -> any.add(" or x.type ^@ ?", type));
        return any.add(")");
    }

    private SqlText members(Run run, String stage, FigureColumns figures, boolean classes) {
        Evaluation evaluation = run.evaluation();
        Subjects subjects = run.subjects();
        SortedSet<Integer> years = run.scheme().yearsBack();
        SqlText from = SqlText.of("(select s.*").add(figures.selected()).add(" from (select " + subjects.columns(run));
        from.add(years.stream()
                .map(back -> "y" + back + ".revision")
                .collect(Collectors.joining(", ", ", array[", "]::integer[] as revisions")));
        from.add(", y0.revision is null as unreported, y0.class_marks, "
                + (classes ? "y0.class_stages, y0.class_pupils, " : ""));
        from.add(years.stream()
                .map(back -> "coalesce(y" + back + ".estimable, true)")
                .collect(Collectors.joining(" and ", "", " as estimable")));
        from.add(figures.taken()).add(" from ").add(subjects.table(run, stage));
        int place = 0;
        for (int back : years) {
            place++;
            from.add(
                    " left join fact_figures y" + back + " on y" + back + ".form = ? and y" + back + ".year = ? and y"
                            + back + ".subject = ? and y" + back + ".code = s.code and "
                            + subjects.revision("y" + back, place),
                    evaluation.form(),
                    evaluation.year() - back,
                    run.scheme().content().subject());
        }
        return from.add(" where ").add(subjects.condition(run, stage)).add(" offset 0) s offset 0) x");
    }

    /** What is measured over the classes of each school at the stage; of a school without a class list, nothing yet. */
    private static SqlText classes(List<Measured> classes, String stage) {
        return SqlText.of(
                        " cross join lateral (select null as none"
                                + classes.stream().map(Measured::columns).collect(Collectors.joining())
                                + " from unnest(x.class_stages, x.class_pupils) as c (stage, pupils) where c.stage = ?",
                        stage)
                .add(") c");
    }

    private static SqlText concluded(
            Run run,
            String stage,
            List<Measured> each,
            List<Measured> classes,
            List<String> excluded,
            SqlText estimates) {
        String subject = run.scheme().content().subject();
        List<String> keys = run.layout().keys(stage, subject);
        List<Measured> measured = new ArrayList<>(each);
        measured.addAll(classes);
        SqlText from = new SqlText().add("(select x.*");
        for (Measured one : measured) {
            from.add(", " + verdict(run.scheme(), one) + " as v" + one.place() + ", " + floor(run.scheme(), one)
                    + " as f" + one.place());
        }
        from.add(" from ").add(estimates).add(" offset 0) x");
        String[] values = filled(keys.size(), "null::float8");
        String[] above = filled(keys.size(), "null::float8");
        String[] below = filled(keys.size(), "null::float8");
        String[] verdicts = filled(keys.size(), "'-'");
        String[] floors = filled(keys.size(), "'-'");
        for (Measured one : measured) {
            values[one.place() - 1] = one.shown(one.value(), "v");
            above[one.place() - 1] = one.shown(one.above(), "a");
            below[one.place() - 1] = one.shown(one.below(), "b");
            verdicts[one.place() - 1] = "x.v" + one.place();
            floors[one.place() - 1] = "x.f" + one.place();
        }
        SqlText reasons = new SqlText();
        for (VerdictContent verdict : run.scheme().content().verdicts()) {
            if (verdict.level().equals("EACH")) {
                int place = run.layout().place(stage, subject, verdict.key());
                List<String> parts = parts(run, stage, verdict, "x.v");
                List<String> partFloors = parts(run, stage, verdict, "x.f");
                from = new SqlText()
                        .add("(select x.*, " + Verdicts.concluded(verdict, parts, partFloors) + " as v" + place
                                + ", '-' as f" + place + ", " + Verdicts.met(parts) + " as m" + place + ", "
                                + Verdicts.measured(parts) + " as n" + place + " from ")
                        .add(from)
                        .add(" offset 0) x");
                values[place - 1] = "x.m" + place;
                above[place - 1] = "x.m" + place;
                below[place - 1] = "x.n" + place;
                verdicts[place - 1] = "x.v" + place;
                reasons.add(" || case when x.v" + place + " = 'U' then jsonb_build_object(?::text, ", verdict.key())
                        .add(Verdicts.undetermined(verdict, parts))
                        .add(") else '{}' end");
            }
        }
        return SqlText.of("""
                        insert into evaluation_row (series, stage, subject, code, since, until, name, type, region_code, region_path, county,
                            stages, revisions, excluded, measured, numerators, denominators, verdicts, floors, reasons)
                        select ?, ?, ?, x.code, ?, ?, x.name, x.type, x.region_code, x.region_path, x.county, x.stages, x.revisions,
                        """, run.series(), stage, subject, run.number(), Run.OPEN)
                .add(excluded.isEmpty() ? "null::text[]" : "array[" + columns(excluded) + "]::text[]")
                .add(", array[" + String.join(", ", values) + "]::float8[], array[" + String.join(", ", above)
                        + "]::float8[], array[" + String.join(", ", below) + "]::float8[], "
                        + joined(verdicts) + ", " + joined(floors) + ", ")
                .add(reasons(verdicts, reasons))
                .add(" from ")
                .add(from);
    }

    private static String joined(String[] characters) {
        return characters.length == 0
                ? "''"
                : Arrays.stream(characters)
                        .map(character -> character + "::text")
                        .collect(Collectors.joining(" || ", "(", ")"));
    }

    private static SqlText reasons(String[] verdicts, SqlText reasons) {
        if (verdicts.length == 0) {
            return SqlText.of("null::jsonb");
        }
        String undetermined = Verdicts.any(List.of(verdicts), "= 'U'");
        return SqlText.of("case when " + undetermined + " then nullif('{}'::jsonb")
                .add(reasons)
                .add(", '{}'::jsonb) end");
    }

    private static String columns(List<String> excluded) {
        return excluded.stream().map(name -> "x." + name).collect(Collectors.joining(", "));
    }

    private static String[] filled(int size, String with) {
        String[] all = new String[size];
        Arrays.fill(all, with);
        return all;
    }

    static List<String> parts(Run run, String stage, VerdictContent verdict, String prefix) {
        String subject = run.scheme().content().subject();
        return verdict.of().stream()
                .map(key -> run.layout().place(stage, subject, key))
                .map(place -> place == 0 ? "'-'" : prefix + place)
                .toList();
    }

    private static String verdict(Scheme scheme, Measured one) {
        int population = Population.place(scheme, one.criterion());
        String left = population == 0
                ? ""
                : "when x.p" + population + " <> '?' then '-' when x.p" + population + " = '?' or ";
        String open = population == 0 ? "when " : left;
        return "case " + open + "not x.estimable then '?' when x.unreported and " + one.shown(one.value(), "v")
                + " is null and " + one.value().isPresent() + " then 'U' else "
                + Verdicts.estimated(one.read(), one.threshold()) + " end";
    }

    private static String floor(Scheme scheme, Measured one) {
        return scheme.floor(one.criterion(), one.threshold())
                .map(floor -> {
                    String decided = Verdicts.estimated(one.read(), floor);
                    int population = Population.place(scheme, one.criterion());
                    String left = population == 0 ? "" : "when x.p" + population + " is not null then '-' ";
                    return "case " + left + "when not x.estimable then '?' when x.unreported and "
                            + one.shown(one.value(), "v") + " is null then '-' else " + decided + " end";
                })
                .orElse("'-'");
    }
}
