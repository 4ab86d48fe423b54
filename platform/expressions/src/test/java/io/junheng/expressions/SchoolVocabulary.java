package io.junheng.expressions;

/** The names that the tests' formulas use: those of the compulsory education returns, shortened. */
final class SchoolVocabulary {

    private static final Units UNITS = Units.standard();

    private SchoolVocabulary() {}

    static Vocabulary vocabulary() {
        return builder().build();
    }

    static Vocabulary.Builder builder() {
        return Vocabulary.builder()
                .element("pupils", UNITS.of("人"), "学生数", "pupils")
                .element("teachers", UNITS.of("人"), "专任教师数", "teachers")
                .element("area", UNITS.of("m2"), "教学及辅助用房面积", "teaching area")
                .element("indoorSports", UNITS.of("m2"), "室内体育用房面积", "indoor sports area")
                .element("equipment", UNITS.of("万元"), "教学仪器设备值", "value of equipment")
                .element("rooms", UNITS.of("间"), "网络多媒体教室数", "multimedia classrooms")
                .element("books", UNITS.of("册"), "图书册数", "books")
                .element("appropriation", UNITS.of("万元"), "预算内教育拨款", "education appropriation")
                .element("revenue", UNITS.of("万元"), "财政经常性收入", "recurrent revenue")
                .element("weighted", UNITS.of("人"), "折算学生数", "weighted pupils")
                .element("trainingHours", UNITS.of("学时"), "培训学时", "training hours")
                .element("lessons", UNITS.of("课时"), "课时", "lessons")
                .element("term", UNITS.of("年"), "任期", "term of office")
                .text("kind", "办学类型", "kind of school")
                .text("post", "岗位", "post")
                .date("opened", "建校日期", "opening day")
                .date("appointed", "任命日期", "day of appointment")
                .truth("boarding", "寄宿制", "boarding");
    }
}
