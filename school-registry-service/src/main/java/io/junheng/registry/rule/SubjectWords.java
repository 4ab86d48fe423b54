package io.junheng.registry.rule;

import io.junheng.expressions.Type;
import java.util.Set;

/** What every formula about one subject may say beside fields, lookups and figures (通用词汇). */
final class SubjectWords {

    static final Set<String> KEYS = Set.of("today", "day", "year", "schoolCode", "regionCode");

    private SubjectWords() {}

    static Words words() {
        return new Words()
                .add("today", Type.DATE, "判定日", "day of judgement")
                .add("day", Type.DATE, "事项日期", "day of the matter")
                .add("year", Type.NUMBER, "年度", "year")
                .add("schoolCode", Type.TEXT, "学校标识码", "school")
                .add("regionCode", Type.TEXT, "区划代码", "region");
    }
}
