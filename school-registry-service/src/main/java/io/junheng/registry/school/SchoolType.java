package io.junheng.registry.school;

import io.junheng.kit.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Type of school (办学类型) after JY/T 1001 BXLX and GB/T 33782-2017 table 4. {@code stages} are those of general education that the
 * type teaches; adult, vocational and higher education teach none of them.
 */
public record SchoolType(String code, String name, List<Stage> stages) {

    private static final List<Stage> NONE = List.of();
    private static final List<Stage> KINDERGARTEN = List.of(Stage.KINDERGARTEN);
    private static final List<Stage> PRIMARY = List.of(Stage.PRIMARY);
    private static final List<Stage> JUNIOR = List.of(Stage.JUNIOR);
    private static final List<Stage> SENIOR = List.of(Stage.SENIOR);
    private static final List<Stage> NINE_YEARS = List.of(Stage.PRIMARY, Stage.JUNIOR);
    private static final List<Stage> COMPLETE = List.of(Stage.JUNIOR, Stage.SENIOR);
    private static final List<Stage> TWELVE_YEARS = List.of(Stage.PRIMARY, Stage.JUNIOR, Stage.SENIOR);

    private static final Map<String, SchoolType> ALL = new LinkedHashMap<>();

    static {
        type("111", "幼儿园", KINDERGARTEN);
        type("119", "附设幼儿班", KINDERGARTEN);
        type("211", "小学", PRIMARY);
        type("218", "小学教学点", PRIMARY);
        type("219", "附设小学班", PRIMARY);
        type("221", "职工小学", NONE);
        type("222", "农民小学", NONE);
        type("228", "小学班", NONE);
        type("229", "扫盲班", NONE);
        type("311", "初级中学", JUNIOR);
        type("312", "九年一贯制学校", NINE_YEARS);
        type("319", "附设普通初中班", JUNIOR);
        type("321", "职业初中", JUNIOR);
        type("329", "附设职业初中班", JUNIOR);
        type("331", "成人职工初中", NONE);
        type("332", "成人农民初中", NONE);
        type("341", "完全中学", COMPLETE);
        type("342", "高级中学", SENIOR);
        type("345", "十二年一贯制学校", TWELVE_YEARS);
        type("349", "附设普通高中班", SENIOR);
        type("351", "成人职工高中", NONE);
        type("352", "成人农民高中", NONE);
        type("361", "调整后中等职业学校", NONE);
        type("362", "中等技术学校", NONE);
        type("363", "中等师范学校", NONE);
        type("364", "成人中等专业学校", NONE);
        type("365", "职业高中学校", NONE);
        type("366", "技工学校", NONE);
        type("368", "附设中职班", NONE);
        type("369", "其他中职机构", NONE);
        type("371", "工读学校", NONE);
        type("411", "大学", NONE);
        type("412", "学院", NONE);
        type("413", "独立学院", NONE);
        type("414", "高等专科学校", NONE);
        type("415", "高等职业学校", NONE);
        type("419", "分校、大专班", NONE);
        for (String adult : List.of("421", "422", "423", "424", "425", "426", "429")) {
            type(adult, "成人高等学校", NONE);
        }
        type("511", "盲人学校", TWELVE_YEARS);
        type("512", "聋人学校", TWELVE_YEARS);
        type("513", "弱智学校", TWELVE_YEARS);
        type("514", "其他特教学校", TWELVE_YEARS);
        type("519", "附设特教班", TWELVE_YEARS);
        type("911", "培养研究生的科研机构", NONE);
        type("921", "民办的其他高等教育机构", NONE);
        for (String training : List.of("931", "932", "933")) {
            type(training, "中等职业培训机构", NONE);
        }
    }

    private static void type(String code, String name, List<Stage> stages) {
        ALL.put(code, new SchoolType(code, name, stages));
    }

    /** The type with this code; refused with {@link SchoolProblem#TYPE_UNKNOWN}. */
    public static SchoolType of(String code) {
        SchoolType type = ALL.get(code);
        if (type == null) {
            throw Problem.of(SchoolProblem.TYPE_UNKNOWN, String.valueOf(code));
        }
        return type;
    }

    /** Every type of the standard, in its order. */
    public static List<SchoolType> all() {
        return List.copyOf(ALL.values());
    }

    /** The category (学校类别) that stands first in a school code: the first two digits of the type. */
    public String category() {
        return code.substring(0, 2);
    }

    /** Whether a school of this type belongs to a central school (中心校): teaching points do. */
    public boolean needsCentralSchool() {
        return code.equals("218");
    }

    /** Whether it is a kindergarten (幼儿园), which attached kindergarten classes are not. */
    public boolean isKindergarten() {
        return code.equals("111");
    }

    @Override
    public String toString() {
        return code;
    }
}
