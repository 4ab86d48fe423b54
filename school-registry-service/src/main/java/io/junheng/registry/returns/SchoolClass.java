package io.junheng.registry.returns;

import io.junheng.contracts.registry.ClassSize;
import io.junheng.registry.school.Stage;
import java.util.Comparator;

/** One class (班级) of a school in a school year. */
record SchoolClass(Stage stage, String grade, String name, int pupils) {

    /** The most pupils that can be meant seriously. */
    static final int MOST_PUPILS = 999;

    /** By stage, grade and name: the order in which classes are kept. */
    static final Comparator<SchoolClass> ORDER = Comparator.comparing(SchoolClass::stage)
            .thenComparing(SchoolClass::grade)
            .thenComparing(SchoolClass::name);

    boolean sameClass(SchoolClass other) {
        return ORDER.compare(this, other) == 0;
    }

    ClassSize state() {
        return new ClassSize(name, stage.name(), grade, pupils);
    }
}
