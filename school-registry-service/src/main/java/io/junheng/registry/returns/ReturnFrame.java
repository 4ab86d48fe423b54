package io.junheng.registry.returns;

import io.junheng.expressions.Element;
import io.junheng.expressions.Frame;
import io.junheng.registry.catalogue.FormNames;
import io.junheng.registry.school.KnownSchool;
import io.junheng.registry.school.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a form's formulas read of one return, or of one of its classes (表内公式取数). */
final class ReturnFrame implements Frame {

    private final Situation situation;
    private final Content content;
    private final SchoolClass one;

    private ReturnFrame(Situation situation, Content content, SchoolClass one) {
        this.situation = situation;
        this.content = content;
        this.one = one;
    }

    static ReturnFrame of(Situation situation, Content content) {
        return new ReturnFrame(situation, content, null);
    }

    ReturnFrame of(SchoolClass aClass) {
        return new ReturnFrame(situation, content, aClass);
    }

    @Override
    public BigDecimal value(Element element) {
        String name = element.name();
        if (name.equals(FormNames.REPORT_YEAR)) {
            return BigDecimal.valueOf(situation.year() - element.yearsBack());
        }
        if (element.yearsBack() > 0) {
            return situation.earlier(element.yearsBack(), name);
        }
        if (situation.parameters().get(name) instanceof BigDecimal parameter) {
            return parameter;
        }
        if (name.equals(FormNames.CLASS_PUPILS)) {
            return one == null ? null : BigDecimal.valueOf(one.pupils());
        }
        return FormNames.listed(name, this::listed)
                .orElseGet(() -> content.figures().get(name));
    }

    private BigDecimal listed(FormNames.Listed what, Stage stage) {
        Stream<SchoolClass> classes = content.classes().stream().filter(listed -> listed.stage() == stage);
        IntStream pupils = classes.mapToInt(SchoolClass::pupils);
        return switch (what) {
            case CLASSES -> BigDecimal.valueOf(pupils.count());
            case PUPILS -> BigDecimal.valueOf(pupils.asLongStream().sum());
            case LARGEST ->
                pupils.max().stream().mapToObj(BigDecimal::valueOf).findAny().orElse(null);
        };
    }

    @Override
    public String text(Element element) {
        if (element.yearsBack() > 0) {
            return null;
        }
        if (situation.parameters().get(element.name()) instanceof String parameter) {
            return parameter;
        }
        KnownSchool school = situation.filer().school();
        return switch (element.name()) {
            case FormNames.SCHOOL_TYPE -> school == null ? null : school.type().code();
            case FormNames.SCHOOL_FOUNDER -> school == null ? null : school.founder();
            case FormNames.SCHOOL_URBAN_RURAL -> school == null ? null : school.urbanRural();
            case FormNames.CLASS_STAGE -> one == null ? null : one.stage().name();
            case FormNames.CLASS_GRADE -> one == null ? null : one.grade();
            case FormNames.CLASS_NAME -> one == null ? null : one.name();
            default -> null;
        };
    }

    @Override
    public LocalDate date(Element element) {
        return element.yearsBack() == 0 && situation.parameters().get(element.name()) instanceof LocalDate day
                ? day
                : null;
    }

    @Override
    public Boolean truth(Element element) {
        String name = element.name();
        if (element.yearsBack() == 0 && situation.parameters().get(name) instanceof Boolean parameter) {
            return parameter;
        }
        KnownSchool school = situation.filer().school();
        if (element.yearsBack() == 0 && school != null) {
            if (name.equals(FormNames.SCHOOL_BOARDS)) {
                return school.boarding();
            }
            if (name.equals(FormNames.SCHOOL_SMALL_SCALE)) {
                return school.smallScale();
            }
            Optional<Stage> taught = FormNames.taught(name);
            if (taught.isPresent()) {
                return situation.filer().stages().contains(taught.get());
            }
        }
        BigDecimal figure =
                element.yearsBack() == 0 ? content.figures().get(name) : situation.earlier(element.yearsBack(), name);
        return figure == null ? null : figure.signum() != 0;
    }

    /** How a name of a message reads: the figure as it was reported, or a dash. */
    String shown(String name) {
        Element element = new Element(name, 0);
        BigDecimal figure = value(element);
        String text = figure == null ? text(element) : figure.toPlainString();
        return text == null ? "—" : text;
    }
}
