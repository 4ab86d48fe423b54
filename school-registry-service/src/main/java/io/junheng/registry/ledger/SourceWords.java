package io.junheng.registry.ledger;

import io.junheng.expressions.Type;
import io.junheng.expressions.Unit;
import io.junheng.expressions.Units;
import io.junheng.registry.catalogue.Catalogue;
import io.junheng.registry.catalogue.DataElement;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.rule.Words;
import java.util.Map;

/** What can be read of a locked return, or of a class that it lists (报表来源词汇). */
final class SourceWords {

    private SourceWords() {}

    /** The data elements of a form. */
    static Words ofReturn(Form form, Catalogue catalogue) {
        Words words = new Words();
        Map<String, DataElement> elements = catalogue.elements(form.elements());
        form.elements().forEach(key -> {
            DataElement element = elements.get(key);
            words.add(key, Type.NUMBER, unit(element), element.name(), element.nameEn());
        });
        return words;
    }

    private static Unit unit(DataElement element) {
        return element.unit() == null
                ? Unit.NONE
                : Units.standard().find(element.unit()).orElse(Unit.NONE);
    }

    /** What a class is: cohort is the year in which it entered the stage, classLabel its name without the grade. */
    static Words ofClass() {
        return new Words()
                .add("stage", Type.TEXT, "学段", "stage")
                .add("grade", Type.TEXT, "年级", "grade")
                .add("className", Type.TEXT, "班名", "class")
                .add("classLabel", Type.TEXT, "班号", "class without its grade")
                .add("cohort", Type.NUMBER, "入学年份", "year of entry")
                .add("pupils", Type.NUMBER, Units.standard().of("人"), "班级人数", "pupils of the class");
    }
}
