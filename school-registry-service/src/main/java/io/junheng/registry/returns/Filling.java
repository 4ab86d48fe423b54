package io.junheng.registry.returns;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.catalogue.DataElement;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.catalogue.Rule;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Figure;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.school.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Fills one form (填表): turns what was sent into the content of a return, or tells everything that is wrong with it, field by field. */
final class Filling {

    private static final int MOST_CLASSES = 1_000;

    private final Form form;
    private final Map<String, DataElement> elements;
    private final Reconciliation reconciliation;
    private final Set<String> residuals;

    Filling(Form form, Map<String, DataElement> elements) {
        this.form = form;
        this.elements = elements;
        this.reconciliation = new Reconciliation(form);
        this.residuals = form.rules().stream()
                .map(Rule::residual)
                .filter(residual -> residual != null)
                .collect(Collectors.toSet());
    }

    Form form() {
        return form;
    }

    /** The figures that {@code sent} holds for {@code filer}, with residuals computed; an absent or null figure is not reported. */
    Map<String, BigDecimal> figures(Map<String, BigDecimal> sent, Filer filer, Collecting reading) {
        Map<String, BigDecimal> figures = new HashMap<>();
        new TreeMap<>(sent).forEach((key, number) -> {
            if (number != null) {
                BigDecimal figure = figure(key, number, filer, reading);
                if (figure != null) {
                    figures.put(key, figure);
                }
            }
        });
        Map<String, BigDecimal> whole = reconciliation.withResiduals(figures);
        for (String residual : residuals) {
            BigDecimal given = figures.get(residual);
            BigDecimal computed = whole.get(residual);
            reading.problems()
                    .require(
                            given == null || (computed != null && given.compareTo(computed) == 0),
                            "/values/" + residual,
                            ReturnProblem.RESIDUAL_DIFFERS,
                            computed == null ? "-" : computed.toPlainString());
        }
        return whole;
    }

    private BigDecimal figure(String key, BigDecimal number, Filer filer, Collecting reading) {
        String pointer = "/values/" + key;
        if (!form.elements().contains(key)) {
            reading.problems().add(pointer, ReturnProblem.ELEMENT_NOT_IN_FORM, key);
            return null;
        }
        DataElement element = elements.get(key);
        BigDecimal figure = reading.read(pointer, () -> {
            BigDecimal plain = Figure.of(number);
            return residuals.contains(key) ? plain : Figure.counted(plain, element.integer());
        });
        if (figure != null && figure.signum() != 0 && !concerns(element, filer)) {
            reading.problems().add(pointer, ReturnProblem.ELEMENT_STAGE, element.stage());
        }
        return figure;
    }

    private static boolean concerns(DataElement element, Filer filer) {
        return element.stage() == null
                || filer.subject() == Subject.REGION
                || filer.stages().contains(element.stage());
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
                        stage, sent.grade(), name.text(), sent.pupils().intValue());
    }

    /** The rules that do not hold; those with a residual have their difference stored. */
    List<Reconciliation.Gap> gaps(Content content) {
        return reconciliation.gaps(content);
    }

    /** What stays with a return of this content as warnings. */
    List<String> warnings(Content content) {
        return gaps(content).stream().map(Reconciliation.Gap::code).toList();
    }

    /** Refuses with everything that {@code content} lacks for submission: required figures, classes, and rules that must hold. */
    void requireComplete(Content content, Filer filer) {
        Problems problems = new Problems();
        for (String key : form.required()) {
            problems.require(
                    content.figures().containsKey(key) || !concerns(elements.get(key), filer),
                    "/values/" + key,
                    ReturnProblem.ELEMENT_REQUIRED);
        }
        problems.require(!form.classList() || !content.classes().isEmpty(), "/classes", ReturnProblem.ELEMENT_REQUIRED);
        for (Reconciliation.Gap gap : gaps(content)) {
            if (gap.error()) {
                problems.add(
                        gap.violation().pointer(),
                        gap.violation().type(),
                        gap.violation().args().toArray());
            }
        }
        problems.throwIfAny();
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
