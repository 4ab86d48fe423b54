package io.junheng.indicator.simulation;

import io.junheng.contracts.registry.ClassSize;
import io.junheng.indicator.evaluation.County;
import io.junheng.indicator.evaluation.Evaluation;
import io.junheng.indicator.evaluation.SubjectFigures;
import io.junheng.indicator.evaluation.SubjectFigures.Reported;
import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.Scheme;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.region.KnownRegion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lets what is supposed take effect, one override after the other (假设生效); everything that cannot be is told at once. */
final class Supposing {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Set<String> STAGES = Set.of("KINDERGARTEN", "PRIMARY", "JUNIOR", "SENIOR");
    private static final Set<String> WITHIN_COUNTY = Set.of("COUNTY", "TOWN", "VILLAGE");
    private static final int MOST_DIGITS = 30;

    private final Evaluation evaluation;
    private final Scheme scheme;
    private final String path;
    private final Function<String, Optional<KnownRegion>> regions;
    private final SupposedSubjects subjects;
    private final Set<String> elements;
    private final Problems problems = new Problems();

    Supposing(
            Evaluation evaluation,
            Scheme scheme,
            String path,
            Function<String, Optional<KnownRegion>> regions,
            SupposedSubjects subjects) {
        this.evaluation = evaluation;
        this.scheme = scheme;
        this.path = path;
        this.regions = regions;
        this.subjects = subjects;
        this.elements = scheme.content().figures().stream()
                .flatMap(figure -> figure.elements().values().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Applies all of them and throws what is wrong with any. */
    void apply(List<OverrideOrder> overrides) {
        for (int i = 0; i < overrides.size(); i++) {
            OverrideOrder order = overrides.get(i);
            String at = "/overrides/" + i;
            if (wellFormed(order, at)) {
                apply(order, at);
            }
        }
        problems.throwIfAny();
    }

    private boolean wellFormed(OverrideOrder order, String at) {
        Map<String, Object> given = order.given();
        boolean complete = true;
        for (String field : new TreeSet<>(order.kind().needs())) {
            problems.require(
                    given.containsKey(field), at + "/" + field, SimulationProblem.FIELD_MISSING, order.kind(), field);
            complete &= given.containsKey(field);
        }
        for (String field : given.keySet()) {
            problems.require(
                    order.kind().takes(field), at + "/" + field, SimulationProblem.FIELD_UNUSED, order.kind(), field);
        }
        boolean fits = !order.kind().schoolsOnly() || scheme.content().ofSchools();
        problems.require(fits, at + "/kind", SimulationProblem.SCHOOLS_ONLY, order.kind());
        return complete && fits;
    }

    private void apply(OverrideOrder order, String at) {
        switch (order.kind()) {
            case VALUES -> values(order, at, false);
            case ADD -> values(order, at, true);
            case MOVE -> move(order, at);
            case CLASSES -> classes(order, at);
            case ENROLMENT -> enrolment(order, at);
            case OPEN -> open(order, at);
            case CLOSE -> subject(order.code(), at + "/code").ifPresent(found -> subjects.close(found.code()));
            case MERGE -> merge(order, at);
            case RELOCATE -> relocate(order, at);
        }
    }

    private Optional<SubjectFigures> subject(String code, String pointer) {
        Optional<SubjectFigures> found = subjects.find(code);
        problems.require(found.isPresent(), pointer, SimulationProblem.SUBJECT_UNKNOWN, code);
        return found;
    }

    /** How many years back the override's year is; nothing when the framework does not read it. */
    private Optional<Integer> back(OverrideOrder order, String at) {
        int back = order.year() == null ? 0 : evaluation.year() - order.year();
        boolean read = scheme.yearsBack().contains(back);
        problems.require(
                read,
                at + "/year",
                SimulationProblem.YEAR_NOT_READ,
                String.valueOf(order.year()),
                scheme.yearsBack().stream()
                        .map(years -> String.valueOf(evaluation.year() - years))
                        .collect(Collectors.joining(", ")));
        return read ? Optional.of(back) : Optional.empty();
    }

    private boolean element(String element, String pointer) {
        problems.require(
                elements.contains(element),
                pointer,
                SimulationProblem.ELEMENT_NOT_READ,
                element,
                String.join(", ", elements));
        return elements.contains(element);
    }

    private boolean number(BigDecimal number, String pointer) {
        boolean fits = number == null || (number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS);
        problems.require(fits, pointer, SimulationProblem.NUMBER_TOO_LONG, MOST_DIGITS);
        return fits;
    }

    private void values(OverrideOrder order, String at, boolean added) {
        Optional<SubjectFigures> subject = subject(order.code(), at + "/code");
        Optional<Integer> back = back(order, at);
        order.values().forEach((element, value) -> {
            String pointer = at + "/values/" + element;
            if (element(element, pointer) & number(value, pointer) && subject.isPresent() && back.isPresent()) {
                if (added) {
                    add(order.code(), back.get(), element, value, pointer);
                } else {
                    subjects.set(order.code(), back.get(), element, value);
                }
            }
        });
    }

    private void add(String code, int back, String element, BigDecimal amount, String pointer) {
        Optional<BigDecimal> now = subjects.find(code).orElseThrow().value(back, element);
        problems.require(now.isPresent(), pointer, SimulationProblem.VALUE_UNKNOWN, code, element);
        if (amount == null) {
            problems.add(pointer, SimulationProblem.FIELD_MISSING, OverrideKind.ADD, element);
        } else if (now.isPresent()) {
            BigDecimal then = now.get().add(amount);
            problems.require(then.signum() >= 0, pointer, SimulationProblem.NOT_ENOUGH, code, element, now.get());
            subjects.set(code, back, element, then);
        }
    }

    private void move(OverrideOrder order, String at) {
        Optional<SubjectFigures> from = subject(order.from(), at + "/from");
        Optional<SubjectFigures> to = subject(order.to(), at + "/to");
        problems.require(!order.from().equals(order.to()), at + "/to", SimulationProblem.SUBJECT_TWICE, order.to());
        problems.require(order.quantity().signum() > 0, at + "/quantity", SimulationProblem.NOT_POSITIVE);
        Optional<Integer> back = back(order, at);
        if (element(order.element(), at + "/element") & number(order.quantity(), at + "/quantity")
                && from.isPresent()
                && to.isPresent()
                && back.isPresent()) {
            add(order.from(), back.get(), order.element(), order.quantity().negate(), at + "/quantity");
            add(order.to(), back.get(), order.element(), order.quantity(), at + "/to");
        }
    }

    private boolean stage(SubjectFigures subject, String stage, String pointer) {
        boolean taught = subject.stages().contains(stage);
        problems.require(taught, pointer, SimulationProblem.STAGE_UNKNOWN, subject.code(), stage);
        return taught;
    }

    private void classes(OverrideOrder order, String at) {
        subject(order.code(), at + "/code")
                .filter(subject -> stage(subject, order.stage(), at + "/stage"))
                .ifPresent(subject -> subjects.classes(
                        order.code(),
                        order.stage(),
                        order.classes().stream()
                                .map(each -> each.at(order.stage()))
                                .toList()));
    }

    private void enrolment(OverrideOrder order, String at) {
        Optional<String> element = Optional.ofNullable(order.element())
                .or(() -> Optional.ofNullable(scheme.content().split())
                        .map(split -> scheme.element(split.figure(), order.stage())));
        problems.require(
                element.isPresent(), at + "/element", SimulationProblem.FIELD_MISSING, order.kind(), "element");
        problems.require(order.pupils() >= 0, at + "/pupils", SimulationProblem.NOT_POSITIVE);
        problems.require(
                order.classCount() == null || order.classCount() > 0,
                at + "/classCount",
                SimulationProblem.NOT_POSITIVE);
        Optional<SubjectFigures> subject =
                subject(order.code(), at + "/code").filter(found -> stage(found, order.stage(), at + "/stage"));
        if (subject.isPresent()
                && element.isPresent()
                && element(element.get(), at + "/element")
                && !problems.speaksOf(at + "/pupils")
                && !problems.speaksOf(at + "/classCount")) {
            subjects.set(order.code(), 0, element.get(), BigDecimal.valueOf(order.pupils()));
            spread(order, subject.get(), at);
        }
    }

    private void spread(OverrideOrder order, SubjectFigures subject, String at) {
        List<ClassSize> now =
                Optional.ofNullable(subject.returns().get(0)).map(Reported::classes).orElse(List.of()).stream()
                        .filter(each -> each.stage().equals(order.stage()))
                        .toList();
        boolean counted = scheme.content().criteria().stream().anyMatch(FrameworkContent.CriterionContent::ofClasses);
        if (order.classCount() != null) {
            subjects.classes(
                    order.code(), order.stage(), ClassSpread.evenly(order.stage(), order.pupils(), order.classCount()));
        } else if (!now.isEmpty()) {
            subjects.classes(order.code(), order.stage(), ClassSpread.inProportion(now, order.pupils()));
        } else {
            problems.require(
                    !counted, at + "/classCount", SimulationProblem.CLASSES_UNKNOWN, order.code(), order.stage());
        }
    }

    private void open(OverrideOrder order, String at) {
        problems.require(CODE.matcher(order.code()).matches(), at + "/code", SimulationProblem.CODE_MALFORMED);
        problems.require(
                subjects.find(order.code()).isEmpty(), at + "/code", SimulationProblem.SUBJECT_TAKEN, order.code());
        problems.require(
                !order.stages().isEmpty() && STAGES.containsAll(order.stages()),
                at + "/stages",
                SimulationProblem.STAGE_INVALID);
        Optional<KnownRegion> region = region(order, at);
        Map<String, BigDecimal> values = new HashMap<>();
        if (order.values() != null) {
            order.values().forEach((element, value) -> {
                String pointer = at + "/values/" + element;
                if (element(element, pointer) & number(value, pointer) && value != null) {
                    values.put(element, value);
                }
            });
        }
        List<ClassSize> classes = new ArrayList<>();
        List<ClassOrder> given = order.classes() == null ? List.of() : order.classes();
        for (int i = 0; i < given.size(); i++) {
            problems.require(
                    given.get(i).stage() != null
                            && order.stages().contains(given.get(i).stage()),
                    at + "/classes/" + i + "/stage",
                    SimulationProblem.STAGE_UNKNOWN,
                    order.code(),
                    String.valueOf(given.get(i).stage()));
            classes.add(given.get(i).at(null));
        }
        if (region.isPresent()) {
            Map<Integer, Reported> returns = new HashMap<>();
            returns.put(0, new Reported(values, classes));
            subjects.open(new SubjectFigures(
                    order.code(),
                    order.name(),
                    order.type(),
                    order.regionCode(),
                    region.get().path(),
                    County.of(region.get().path()),
                    List.copyOf(order.stages()),
                    returns));
        }
    }

    /** The county or what is below it, as far as it is simulated. */
    private Optional<KnownRegion> region(OverrideOrder order, String at) {
        Optional<KnownRegion> region = regions.apply(order.regionCode())
                .filter(known -> known.path().startsWith(path))
                .filter(known -> WITHIN_COUNTY.contains(known.level()));
        problems.require(region.isPresent(), at + "/regionCode", SimulationProblem.REGION_UNFIT, order.regionCode());
        return region;
    }

    private void relocate(OverrideOrder order, String at) {
        Optional<SubjectFigures> school = subject(order.code(), at + "/code");
        Optional<KnownRegion> region = region(order, at);
        if (school.isPresent() && region.isPresent()) {
            subjects.relocate(order.code(), region.get());
        }
    }

    private void merge(OverrideOrder order, String at) {
        boolean sound = order.codes().size() > 1 && order.codes().contains(order.into());
        problems.require(sound, at + "/into", SimulationProblem.MERGE_INTO_OTHER, order.into());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < order.codes().size(); i++) {
            String code = order.codes().get(i);
            String pointer = at + "/codes/" + i;
            Optional<SubjectFigures> found = subject(code, pointer);
            boolean reported =
                    found.map(subject -> subject.returns().containsKey(0)).orElse(false);
            problems.require(found.isEmpty() || reported, pointer, SimulationProblem.NOT_REPORTED, code);
            problems.require(seen.add(code), pointer, SimulationProblem.SUBJECT_TWICE, code);
            sound &= reported;
        }
        if (sound && seen.size() == order.codes().size()) {
            subjects.merge(order.codes(), order.into());
        }
    }
}
