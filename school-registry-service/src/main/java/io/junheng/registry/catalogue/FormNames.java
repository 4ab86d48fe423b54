package io.junheng.registry.catalogue;

import io.junheng.registry.school.Stage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The names that a form's formulas may use besides its data elements (表内公式的固有名称); no data element of a form bears one of them. */
public final class FormNames {

    /** 年度, a number in 年. */
    public static final String REPORT_YEAR = "reportYear";
    /** 办学类型, a text such as 211. */
    public static final String SCHOOL_TYPE = "schoolType";
    /** 举办者, a text such as 831. */
    public static final String SCHOOL_FOUNDER = "schoolFounder";
    /** 城乡分类, a text such as 210. */
    public static final String SCHOOL_URBAN_RURAL = "schoolUrbanRural";
    /** 寄宿制, yes or no. */
    public static final String SCHOOL_BOARDS = "schoolBoards";
    /** 小规模学校, yes or no. */
    public static final String SCHOOL_SMALL_SCALE = "schoolSmallScale";
    /** 班级人数, in checks of classes. */
    public static final String CLASS_PUPILS = "classPupils";
    /** 班级学段, in checks of classes. */
    public static final String CLASS_STAGE = "classStage";
    /** 年级, in checks of classes. */
    public static final String CLASS_GRADE = "classGrade";
    /** 班名, in checks of classes. */
    public static final String CLASS_NAME = "className";

    private static final Map<String, Stage> TAUGHT = new HashMap<>();
    private static final Map<String, Map.Entry<Listed, Stage>> LISTED = new HashMap<>();

    static {
        for (Stage stage : Stage.values()) {
            TAUGHT.put(teaches(stage), stage);
            for (Listed what : Listed.values()) {
                LISTED.put(what.name(stage), Map.entry(what, stage));
            }
        }
    }

    private FormNames() {}

    /** What is counted of the listed classes of a stage (班级表合计). */
    public enum Listed {
        /** 班数. */
        CLASSES,
        /** 各班人数之和. */
        PUPILS,
        /** 最大班额. */
        LARGEST;

        /** For example {@code listedClassesPrimary}. */
        String name(Stage stage) {
            return "listed" + word(this) + word(stage);
        }
    }

    /** Whether a stage is taught, for example {@code teachesPrimary}. */
    static String teaches(Stage stage) {
        return "teaches" + word(stage);
    }

    /** The stage that {@code name} asks about with {@code teaches…}. */
    public static Optional<Stage> taught(String name) {
        return Optional.ofNullable(TAUGHT.get(name));
    }

    /** What {@code count} gives, if {@code name} counts listed classes. */
    public static <T> Optional<T> listed(String name, BiFunction<Listed, Stage, T> count) {
        return Optional.ofNullable(LISTED.get(name)).map(entry -> count.apply(entry.getKey(), entry.getValue()));
    }

    static boolean reserved(String name) {
        return TAUGHT.containsKey(name) || LISTED.containsKey(name) || FIXED.contains(name);
    }

    private static final Set<String> FIXED = new HashSet<>(List.of(
            REPORT_YEAR,
            SCHOOL_TYPE,
            SCHOOL_FOUNDER,
            SCHOOL_URBAN_RURAL,
            SCHOOL_BOARDS,
            SCHOOL_SMALL_SCALE,
            CLASS_PUPILS,
            CLASS_STAGE,
            CLASS_GRADE,
            CLASS_NAME));

    private static String word(Enum<?> constant) {
        return constant.name().charAt(0) + constant.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
