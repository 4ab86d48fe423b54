package io.junheng.registry.statement;

import io.junheng.expressions.Formula;
import io.junheng.expressions.Frame;
import io.junheng.expressions.Interpreter;
import io.junheng.expressions.Outcome;
import io.junheng.expressions.Vocabulary;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.catalogue.Catalogue;
import io.junheng.registry.catalogue.DefinitionStore;
import io.junheng.registry.catalogue.Definitions;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.completeness.ExpectedFilers;
import io.junheng.registry.parameter.PolicyParameters;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.region.RegionDirectory;
import io.junheng.registry.returns.LockedFrames;
import io.junheng.registry.school.KnownSchool;
import io.junheng.registry.school.SchoolDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The statements (分析表): defined for the whole country, evaluated over what is locked, for one subject or all schools of a region. */
@ApplicationScoped
class Statements {

    private final Definitions<Statement> statements;
    private final Catalogue catalogue;
    private final PolicyParameters parameters;
    private final LockedFrames frames;
    private final ExpectedFilers expected;
    private final SchoolDirectory schools;
    private final RegionDirectory regions;
    private final Caller caller;

    Statements(
            DefinitionStore store,
            Catalogue catalogue,
            PolicyParameters parameters,
            LockedFrames frames,
            ExpectedFilers expected,
            SchoolDirectory schools,
            RegionDirectory regions,
            Caller caller) {
        this.statements = store.of("statements", "statement", Statement.class);
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.frames = frames;
        this.expected = expected;
        this.schools = schools;
        this.regions = regions;
        this.caller = caller;
    }

    Definitions<Statement> definitions() {
        return statements;
    }

    @Transactional
    Definitions.Change<Statement> put(String key, PutStatement request, String ifMatch, String ifNoneMatch) {
        statements.requireKeeper();
        Collecting reading = new Collecting();
        Form form =
                request.form() == null ? null : catalogue.form(request.form()).orElse(null);
        Statement wanted = request.statement(key, form, known(request.parameters()), reading);
        StatementLogic.of(wanted, words(wanted, form), reading.problems());
        reading.problems().throwIfAny();
        return statements.put(wanted, ifMatch, ifNoneMatch);
    }

    private Set<String> known(Map<String, String> named) {
        Set<String> known = new HashSet<>();
        if (named != null) {
            named.values().stream()
                    .filter(key -> key != null && parameters.find(key).isPresent())
                    .forEach(known::add);
        }
        return known;
    }

    private Vocabulary.Builder words(Statement statement, Form form) {
        return catalogue.words(form, statement.parameters());
    }

    /** What the statement gives for {@code code}; of a single subject only when its return is locked. */
    ResultView result(String key, String code, int year) {
        Statement statement = statements.get(key, null);
        Form form = catalogue.form(statement.form()).orElseThrow();
        StatementLogic logic = StatementLogic.of(statement, words(statement, form));
        boolean population = statement.of() == Statement.Of.POPULATION;
        String path = path(population ? Subject.REGION : form.subject(), code);
        List<String> codes = population ? expected.codes(form, year, path) : List.of(code);
        LockedFrames.Reading reading = new LockedFrames.Reading(form, year, logic.yearsBack(), statement.parameters());
        Collection<LockedFrames.Read> read = frames.of(reading, codes).values();
        int locked = (int) read.stream().filter(LockedFrames.Read::locked).count();
        if (!population && locked == 0) {
            throw Problem.of(StatementProblem.STATEMENT_NOT_LOCKED, code, year);
        }
        List<Frame> data = read.stream().map(LockedFrames.Read::frame).toList();
        return population
                ? result(
                        statement,
                        logic,
                        code,
                        year,
                        codes.size(),
                        locked,
                        new Meaning(
                                formula -> Interpreter.value(formula, data),
                                formula -> Interpreter.condition(formula, data)))
                : result(
                        statement,
                        logic,
                        code,
                        year,
                        1,
                        locked,
                        new Meaning(
                                formula -> Interpreter.value(formula, data.get(0)),
                                formula -> Interpreter.condition(formula, data.get(0))));
    }

    /** How formulas are evaluated: over a population or over one subject. */
    private record Meaning(Function<Formula, Outcome<?>> value, Function<Formula, Outcome<Boolean>> condition) {}

    private static ResultView result(
            Statement statement,
            StatementLogic logic,
            String code,
            int year,
            int expected,
            int locked,
            Meaning meaning) {
        List<LineResult> lines = new ArrayList<>();
        List<Boolean> asked = new ArrayList<>();
        logic.formulas().forEach((line, formula) -> {
            Optional<Outcome<Boolean>> met = StatementLogic.asked(line, formula).map(meaning.condition());
            met.ifPresent(outcome -> asked.add(outcome.value().orElse(null)));
            lines.add(LineResult.of(line, formula, meaning.value().apply(formula), met));
        });
        return new ResultView(
                statement.key(),
                statement.version(),
                code,
                year,
                expected,
                locked,
                Verdict.of(asked).name(),
                lines);
    }

    private String path(Subject subject, String code) {
        caller.requireSchool(subject == Subject.SCHOOL ? code : "");
        Optional<String> path = subject == Subject.SCHOOL
                ? Optional.ofNullable(schools.byCode(List.of(code)).get(code)).map(KnownSchool::regionPath)
                : Optional.ofNullable(regions.paths(List.of(code)).get(code));
        return path.filter(caller::sees).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
