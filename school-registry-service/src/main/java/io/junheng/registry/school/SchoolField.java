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
    CLOSED_ON("closedOn", "撤销日期", "closing day"),
    SHORT_NAME("shortName", "学校简称", "short form of the name"),
    NAME_EN("nameEn", "英文名称", "English name"),
    ADDRESS("address", "学校地址", "address"),
    ADDRESS_CODE("addressCode", "地址代码（12 位统计用区划代码）", "address code, a statistical division code of 12 digits"),
    AUTHORITY_CODE("authorityCode", "属地管理教育行政部门代码（12 位）", "code of the authority in charge, 12 digits"),
    ATTACHED_STAGES("attachedStages", "附设班学段", "stages taught in attached classes beside those of the type"),
    SMALL_SCALE("smallScale", "乡村小规模学校", "small rural school, which belongs to a central school"),
    REMOTE("remote", "偏远地区学校", "remote"),
    MINORITY("minority", "民族学校", "school for ethnic minorities"),
    BORDER("border", "边境学校、国门学校", "school at the border"),
    INCLUSIVE("inclusive", "普惠性民办幼儿园", "private kindergarten recognised as inclusive"),
    LICENCE_NUMBER("licenceNumber", "办学许可证号", "number of the licence to run a school"),
    LICENCE_ISSUED_ON("licenceIssuedOn", "许可证发证日期", "day on which the licence was issued"),
    LICENCE_VALID_TO("licenceValidTo", "许可证有效期至", "last day of the licence"),
    LEGAL_PERSON_NUMBER("legalPersonNumber", "法人登记证号", "number of the legal-person registration"),
    LEGAL_PERSON_REGISTERED_ON("legalPersonRegisteredOn", "法人登记日期", "day of the legal-person registration"),
    CHARTER_DOCUMENT("charterDocument", "章程核准文号", "document that approved the charter"),
    CHARTER_APPROVED_ON("charterApprovedOn", "章程核准日期", "day on which the charter was approved"),
    LONGITUDE("longitude", "经度（度，东经为正）", "longitude in degrees, east positive"),
    LATITUDE("latitude", "纬度（度，北纬为正）", "latitude in degrees, north positive"),
    PRIMARY_YEARS("primaryYears", "小学规定年制", "years of primary school"),
    PRIMARY_ENTRY_AGE("primaryEntryAge", "小学入学年龄", "age of entry to primary school"),
    JUNIOR_YEARS("juniorYears", "初中规定年制", "years of junior middle school"),
    JUNIOR_ENTRY_AGE("juniorEntryAge", "初中入学年龄", "age of entry to junior middle school"),
    DESIGN_CLASSES("designClasses", "设计班数", "classes it is built for"),
    DESIGN_PUPILS("designPupils", "设计规模（人）", "pupils it is built for"),
    CAMPUSES("campuses", "校区", "campuses");

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
