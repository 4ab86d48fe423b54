package io.junheng.registry.catalogue;

import io.junheng.expressions.Unit;
import io.junheng.expressions.Units;
import io.junheng.expressions.Vocabulary;
import io.junheng.registry.parameter.PolicyParameter;
import io.junheng.registry.school.Stage;
import java.util.Map;
import java.util.Optional;

/**
 * What a form's formulas may speak of (表内公式词汇): its data elements in their units, computed ones by their formula, and {@link FormNames}.
 */
final class FormVocabulary {

    private static final Units UNITS = Units.standard();

    private FormVocabulary() {}

    static Vocabulary of(
            Form form, Map<String, DataElement> elements, Map<String, PolicyParameter> parameters, Check.Of of) {
        Vocabulary.Builder names = of(form, elements, form.formulas().computed());
        if (of == Check.Of.CLASS) {
            names.element(FormNames.CLASS_PUPILS, UNITS.of("人"), "班级人数", "pupils of the class")
                    .text(FormNames.CLASS_STAGE, "学段", "stage of the class")
                    .text(FormNames.CLASS_GRADE, "年级", "grade of the class")
                    .text(FormNames.CLASS_NAME, "班名", "name of the class");
        }
        form.formulas().parameters().forEach((name, key) -> name(names, name, parameters.get(key)));
        return names.build();
    }

    /** Everything but parameters and single classes; what {@code computed} has a formula for stands for that formula. */
    static Vocabulary.Builder of(Form form, Map<String, DataElement> elements, Map<String, String> computed) {
        Vocabulary.Builder names =
                Vocabulary.builder().element(FormNames.REPORT_YEAR, UNITS.of("年"), "年度", "year of the return");
        if (form.subject() == Subject.SCHOOL) {
            ofSchools(names);
        }
        if (form.classList()) {
            ofClassLists(names);
        }
        form.elements().forEach(key -> name(names, elements.get(key), computed.get(key)));
        return names;
    }

    /** Adds a policy parameter under {@code name}. */
    static void name(Vocabulary.Builder names, String name, PolicyParameter parameter) {
        switch (parameter.type()) {
            case NUMBER -> names.element(name, parameter.measure(), parameter.name(), parameter.nameEn());
            case TEXT -> names.text(name, parameter.name(), parameter.nameEn());
            case DATE -> names.date(name, parameter.name(), parameter.nameEn());
            case TRUTH -> names.truth(name, parameter.name(), parameter.nameEn());
        }
    }

    private static void ofSchools(Vocabulary.Builder names) {
        names.text(FormNames.SCHOOL_TYPE, "办学类型", "type of school")
                .text(FormNames.SCHOOL_FOUNDER, "举办者", "founder")
                .text(FormNames.SCHOOL_URBAN_RURAL, "城乡分类", "urban-rural class")
                .truth(FormNames.SCHOOL_BOARDS, "寄宿制", "boarding school")
                .truth(FormNames.SCHOOL_SMALL_SCALE, "小规模学校", "small school");
        for (Stage stage : Stage.values()) {
            names.truth(FormNames.teaches(stage), "开设" + stage, "teaches " + stage);
        }
    }

    private static void ofClassLists(Vocabulary.Builder names) {
        for (Stage stage : Stage.values()) {
            names.element(FormNames.Listed.CLASSES.name(stage), UNITS.of("班"), "班数", "classes listed")
                    .element(FormNames.Listed.PUPILS.name(stage), UNITS.of("人"), "各班人数之和", "pupils of the classes")
                    .element(FormNames.Listed.LARGEST.name(stage), UNITS.of("人"), "最大班额", "largest class");
        }
    }

    private static void name(Vocabulary.Builder names, DataElement element, String formula) {
        if (formula != null) {
            names.definition(element.key(), formula, element.name(), element.nameEn());
        } else if (element.yesOrNo()) {
            names.truth(element.key(), element.name(), element.nameEn());
        } else {
            unit(element).ifPresent(unit -> names.element(element.key(), unit, element.name(), element.nameEn()));
        }
    }

    /** The unit of a data element; empty when the catalogue of units does not have it. */
    static Optional<Unit> unit(DataElement element) {
        return element.unit() == null ? Optional.of(Unit.NONE) : UNITS.find(element.unit());
    }
}
