package io.junheng.registry.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.contracts.registry.ClassSize;
import io.junheng.registry.school.Stage;
import java.util.Comparator;

/** One class (班级) of a school in a school year; {@code campus} is the key of the campus it is taught at, null where the school does not say. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SchoolClass(Stage stage, String grade, String name, int pupils, String campus) {

    /** The most pupils that can be meant seriously. */
    static final int MOST_PUPILS = 999;

    /** By stage, grade and name: the order in which classes are kept. */
    static final Comparator<SchoolClass> ORDER = Comparator.comparing(SchoolClass::stage)
            .thenComparing(SchoolClass::grade)
            .thenComparing(SchoolClass::name);

    /** A class of which no campus is said. */
    SchoolClass(Stage stage, String grade, String name, int pupils) {
        this(stage, grade, name, pupils, null);
    }

    /** Whether its pupils have just entered the stage (起始年级). */
    boolean entering() {
        return grade.endsWith("1");
    }

    boolean sameClass(SchoolClass other) {
        return ORDER.compare(this, other) == 0;
    }

    ClassSize state() {
        return new ClassSize(name, stage.name(), grade, pupils, campus);
    }
}
