package io.junheng.registry.returns;

import io.junheng.expressions.Formula;
import io.junheng.expressions.Interpreter;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.catalogue.DataElement;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.catalogue.FormLogic;
import io.junheng.registry.catalogue.Rule;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.CompactFigure;
import io.junheng.registry.reading.Figure;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.school.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Fills one form (填表): turns what was sent into the content of a return, or tells everything that is wrong with it, field by field. */
final class Filling {

    private static final int MOST_CLASSES = 1_000;
    private static final int LONGEST_EXPLANATION = 500;

    /** Digits of a figure, wherever its point stands, that are not too many before it. */
    private static final long MOST_UNITS = 1_000_000_000_000_000L;

    private static final Map<String, BigDecimal> WORDS = Map.of("是", BigDecimal.ONE, "否", BigDecimal.ZERO);

    private final Form form;
    private final Map<String, DataElement> elements;
    private final FormLogic logic;
    private final Assessment assessment;
    private final Reconciliation reconciliation;
    private final Set<String> inForm;
    private final Set<String> residuals;
    private final Map<String, Field> fields = new HashMap<>();
    private final int yearsBack;
    private volatile Places places;

    Filling(Form form, Map<String, DataElement> elements, FormLogic logic) {
        this.form = form;
        this.elements = elements;
        this.logic = logic;
        this.assessment = new Assessment(form, logic);
        this.reconciliation = new Reconciliation(form);
        this.inForm = Set.copyOf(form.elements());
        this.residuals = form.rules().stream()
                .map(Rule::residual)
                .filter(residual -> residual != null)
                .collect(Collectors.toSet());
        this.yearsBack = logic.yearsBack();
        inForm.forEach(key -> fields.put(key, new Field(elements.get(key), calculated(key), "/values/" + key)));
    }

    /** A data element as the form has it: whether it is computed rather than reported, and where it stands in a request. */
    private record Field(DataElement element, boolean calculated, String pointer) {

        /** Whether nothing is to be said against the figure, nor done with it; it is in its stored form. */
        boolean isSound(long number, Filer filer) {
            long units = CompactFigure.units(number);
            return units >= 0
                    && units < MOST_UNITS
                    && (CompactFigure.decimals(number) == 0 || (units % 10 != 0 && !element.integer()))
                    && (units <= 1 || !element.yesOrNo())
                    && (units == 0 || concerns(element, filer));
        }
    }

    Form form() {
        return form;
    }

    /** How many earlier years it looks back. */
    int yearsBack() {
        return yearsBack;
    }

    /** Whether {@code element} is answered with yes or no. */
    boolean yesOrNo(String element) {
        return elements.containsKey(element) && elements.get(element).yesOrNo();
    }

    /** The figure that {@code text} names as the value of {@code element}: a number, or 是 and 否 for yes and no. */
    BigDecimal figure(String element, String text) {
        BigDecimal word = WORDS.get(text);
        return word != null && yesOrNo(element) ? word : Figure.of(text);
    }

    /** The figures among {@code figures} that are reported rather than computed. */
    Map<String, BigDecimal> reported(Map<String, BigDecimal> figures) {
        Map<String, BigDecimal> reported = new HashMap<>(figures);
        reported.keySet().removeIf(this::calculated);
        return reported;
    }

    /** The figures that {@code sent} holds for {@code filer}, with residuals computed; an absent or null figure is not reported. */
    Map<String, BigDecimal> figures(Map<String, BigDecimal> sent, Filer filer, Collecting reading) {
        Figures figures = sent instanceof Figures given
                ? checked(given, filer, reading)
                : figures(new TreeMap<>(sent), filer, reading);
        Map<String, BigDecimal> whole = reconciliation.withResiduals(figures);
        for (String residual : residuals) {
            agree(residual, figures.get(residual), whole.get(residual), ReturnProblem.RESIDUAL_DIFFERS, reading);
        }
        return whole;
    }

    private Figures checked(Figures given, Filer filer, Collecting reading) {
        Field[] ofGiven = fields(given.layout());
        return given.all((place, number) -> ofGiven[place] != null && ofGiven[place].isSound(number, filer))
                ? given
                : given.each((key, number) -> figure(key, number, filer, reading));
    }

    /** The fields of a form that figures of one layout stand in, null where there is none. */
    private record Places(FigureLayout layout, Field[] fields) {}

    private Field[] fields(FigureLayout layout) {
        Places known = places;
        if (known == null || known.layout() != layout) {
            Field[] found = new Field[layout.size()];
            for (int i = 0; i < found.length; i++) {
                found[i] = fields.get(layout.element(i));
            }
            known = new Places(layout, found);
            places = known;
        }
        return known.fields();
    }

    private Figures figures(SortedMap<String, BigDecimal> sent, Filer filer, Collecting reading) {
        Figures.Collector accepted = new Figures.Collector(sent.size());
        sent.forEach((key, number) -> {
            BigDecimal figure = number == null ? null : figure(key, number, filer, reading);
            if (figure != null) {
                accepted.add(key, figure);
            }
        });
        return accepted.figures();
    }

    private BigDecimal figure(String key, BigDecimal number, Filer filer, Collecting reading) {
        Field field = fields.get(key);
        if (field == null) {
            reading.problems().add("/values/" + key, ReturnProblem.ELEMENT_NOT_IN_FORM, key);
            return null;
        }
        BigDecimal figure = figure(field, number, reading);
        if (figure != null && field.element().yesOrNo() && figure.compareTo(BigDecimal.ONE) > 0) {
            reading.problems().add(field.pointer(), ReturnProblem.YES_OR_NO);
            return null;
        }
        if (figure != null && figure.signum() != 0 && !concerns(field.element(), filer)) {
            reading.problems()
                    .add(
                            field.pointer(),
                            ReturnProblem.ELEMENT_STAGE,
                            field.element().stage());
        }
        return figure;
    }

    private static BigDecimal figure(Field field, BigDecimal number, Collecting reading) {
        try {
            BigDecimal plain = Figure.of(number);
            return field.calculated()
                    ? plain
                    : Figure.counted(plain, field.element().integer());
        } catch (Problem refused) {
            reading.refuse(field.pointer(), refused);
            return null;
        }
    }

    private boolean calculated(String key) {
        return residuals.contains(key) || logic.computed().containsKey(key);
    }

    private static void agree(
            String key, BigDecimal given, BigDecimal right, ReturnProblem otherwise, Collecting reading) {
        reading.problems()
                .require(
                        given == null || (right != null && given.compareTo(right) == 0),
                        "/values/" + key,
                        otherwise,
                        right == null ? "-" : right.toPlainString());
    }

    private static boolean concerns(DataElement element, Filer filer) {
        return element.stage() == null
                || filer.subject() == Subject.REGION
                || filer.stages().contains(element.stage());
    }

    /** {@code content} with everything that is computed; a figure that differs from what is computed, or that is not asked for, is refused. */
    Content completed(Content content, Situation situation, Collecting reading) {
        if (logic.computed().isEmpty() && logic.visible().isEmpty()) {
            return content;
        }
        ReturnFrame frame = ReturnFrame.of(situation, content);
        Map<String, BigDecimal> figures = new HashMap<>(content.figures());
        logic.computed().forEach((key, formula) -> {
            BigDecimal given = figures.remove(key);
            BigDecimal computed = reading.read("/values/" + key, () -> computed(formula, frame));
            agree(key, given, computed, ReturnProblem.COMPUTED_DIFFERS, reading);
            if (computed != null) {
                figures.put(key, computed);
            }
        });
        logic.visible().forEach((key, formula) -> {
            BigDecimal figure = figures.get(key);
            boolean asked = figure == null || figure.signum() == 0 || !Assessment.is(false, formula, frame);
            reading.problems().require(asked, "/values/" + key, ReturnProblem.ELEMENT_NOT_ASKED);
        });
        return content.withFigures(figures);
    }

    /** The figure that a formula gives, to the decimals that a return holds; null when it is undetermined. */
    private static BigDecimal computed(Formula formula, ReturnFrame frame) {
        if (formula.isCondition()) {
            return Interpreter.condition(formula, frame)
                    .value()
                    .map(truth -> truth ? BigDecimal.ONE : BigDecimal.ZERO)
                    .orElse(null);
        }
        return Interpreter.number(formula, frame)
                .value()
                .map(number -> Figure.of(number.rounded(Figure.DECIMALS)))
                .orElse(null);
    }

    /** The classes that {@code sent} lists. */
    List<SchoolClass> classes(List<ClassView> sent, Filer filer, Collecting reading) {
        Problems problems = reading.problems();
        problems.require(sent.isEmpty() || form.classList(), "/classes", ReturnProblem.CLASS_LIST_UNEXPECTED);
        problems.require(sent.size() <= MOST_CLASSES, "/classes", ReturnProblem.CLASS_TOO_MANY, MOST_CLASSES);
        List<SchoolClass> classes = new ArrayList<>();
        if (!form.classList() || sent.size() > MOST_CLASSES) {
            return classes;
        }
        Set<SchoolClass> seen = new TreeSet<>(SchoolClass.ORDER);
        for (int i = 0; i < sent.size(); i++) {
            SchoolClass one = schoolClass("/classes/" + i, sent.get(i), filer, reading);
            if (one != null) {
                problems.require(seen.add(one), "/classes/" + i, ReturnProblem.CLASS_TWICE);
                classes.add(one);
            }
        }
        return classes;
    }

    /** One class, or null when something is wrong with it; {@code reading} then knows what. */
    SchoolClass schoolClass(String pointer, ClassView sent, Filer filer, Collecting reading) {
        Problems problems = reading.problems();
        if (sent == null || sent.pupils() == null) {
            problems.add(pointer + "/pupils", ReturnProblem.CLASS_PUPILS, SchoolClass.MOST_PUPILS);
            return null;
        }
        ProperName name = reading.read(pointer + "/name", () -> ProperName.of(sent.name()));
        Stage stage = filer.stages().stream()
                .filter(taught -> taught.name().equals(sent.stage()))
                .findFirst()
                .orElse(null);
        problems.require(stage != null, pointer + "/stage", ReturnProblem.CLASS_STAGE, String.valueOf(sent.stage()));
        boolean graded = stage == null || stage.hasGrade(sent.grade());
        problems.require(graded, pointer + "/grade", ReturnProblem.CLASS_GRADE, String.valueOf(sent.grade()));
        boolean counted = sent.pupils() >= 0 && sent.pupils() <= SchoolClass.MOST_PUPILS;
        problems.require(counted, pointer + "/pupils", ReturnProblem.CLASS_PUPILS, SchoolClass.MOST_PUPILS);
        return name == null || stage == null || !graded || !counted
                ? null
                : new SchoolClass(
                        stage, sent.grade(), name.text(), sent.pupils().intValue(), sent.campus());
    }

    /** The explanations that {@code sent} holds, each of a data element or check of the form. */
    Map<String, String> explanations(Map<String, String> sent, Collecting reading) {
        Map<String, String> explanations = new TreeMap<>();
        sent.forEach((key, text) -> {
            String pointer = "/explanations/" + key;
            boolean known = inForm.contains(key)
                    || form.formulas().checks().stream()
                            .anyMatch(check -> check.key().equals(key));
            reading.problems().require(known, pointer, ReturnProblem.EXPLANATION_UNKNOWN, key);
            String given = text == null ? "" : text.strip();
            boolean fits = !given.isEmpty() && given.codePointCount(0, given.length()) <= LONGEST_EXPLANATION;
            reading.problems().require(fits, pointer, ReturnProblem.EXPLANATION_LENGTH, LONGEST_EXPLANATION);
            explanations.put(key, given);
        });
        return explanations;
    }

    /** Everything that {@code content} does not hold. */
    List<Finding> findings(Content content, Situation situation) {
        return assessment.findings(content, situation);
    }

    /** What stays with a return of this content as warnings. */
    List<String> warnings(Content content, Situation situation) {
        List<Finding> findings = findings(content, situation);
        return findings.isEmpty()
                ? List.of()
                : findings.stream().map(Finding::code).distinct().toList();
    }

    /** Everything that {@code content} lacks for submission: required figures, classes, explanations, and what must hold. */
    Problems lacking(Content content, Situation situation) {
        Problems problems = new Problems();
        ReturnFrame frame = ReturnFrame.of(situation, content);
        for (String key : form.required()) {
            problems.require(
                    content.figures().containsKey(key) || !asked(key, situation.filer(), frame),
                    "/values/" + key,
                    ReturnProblem.ELEMENT_REQUIRED);
        }
        problems.require(!form.classList() || !content.classes().isEmpty(), "/classes", ReturnProblem.ELEMENT_REQUIRED);
        for (Finding finding : findings(content, situation)) {
            if (finding.error()) {
                problems.add(
                        finding.violation().pointer(),
                        finding.violation().type(),
                        finding.violation().args().toArray());
            } else if (finding.unexplained()) {
                problems.add(
                        "/explanations/" + finding.subject(),
                        ReturnProblem.EXPLANATION_REQUIRED,
                        finding.violation().message(true),
                        finding.violation().message(false));
            }
        }
        return problems;
    }

    private boolean asked(String key, Filer filer, ReturnFrame frame) {
        Formula visible = logic.visible().get(key);
        return concerns(elements.get(key), filer) && (visible == null || Assessment.is(true, visible, frame));
    }

    /** {@code classes} with {@code one} in place of the class of the same stage, grade and name, or beside the others. */
    static List<SchoolClass> with(List<SchoolClass> classes, SchoolClass one) {
        List<SchoolClass> result = new ArrayList<>(classes);
        result.removeIf(one::sameClass);
        result.add(one);
        if (result.size() > MOST_CLASSES) {
            throw Problem.of(ReturnProblem.CLASS_TOO_MANY, MOST_CLASSES);
        }
        return result;
    }
}
