package io.junheng.registry.school;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The labels of the fields of a school's record (学校信息项), by the names that callers use. */
enum SchoolField {
    NAME("name", "学校名称", "name"),
    TYPE("type", "办学类型", "type"),
    FOUNDER("founder", "举办者", "founder"),
    URBAN_RURAL("urbanRural", "城乡分类", "urban-rural class"),
    REGION("regionCode", "所在区划", "region"),
    BOARDING("boarding", "寄宿制", "boarding"),
    CENTRAL_SCHOOL("centralSchool", "所属中心校", "central school"),
    CREDIT_CODE("unifiedSocialCreditCode", "统一社会信用代码", "unified social credit code"),
    OPENED_ON("openedOn", "设立日期", "opening day"),
    CLOSED_ON("closedOn", "撤销日期", "closing day");

    private static final Map<String, SchoolField> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(field -> field.key, Function.identity()));

    private final String key;
    private final String zh;
    private final String en;

    SchoolField(String key, String zh, String en) {
        this.key = key;
        this.zh = zh;
        this.en = en;
    }

    /** The field that callers call {@code key}, or null. */
    static SchoolField of(String key) {
        return BY_KEY.get(key);
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
