package io.junheng.registry.rule;

import io.junheng.expressions.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be looked up of a school (学校属性), by the name it has in the API. */
enum SchoolAttribute {
    NAME("name", "name", Type.TEXT),
    TYPE("type", "type", Type.TEXT),
    /** The stages it teaches, separated by spaces: {@code contains(stages, "PRIMARY")}. */
    STAGES("stages", "stages", Type.TEXT),
    FOUNDER("founder", "founder", Type.TEXT),
    URBAN_RURAL("urbanRural", "urban_rural", Type.TEXT),
    REGION("regionCode", "region_code", Type.TEXT),
    BOARDING("boarding", "boarding", Type.TRUTH),
    CENTRAL_SCHOOL("centralSchool", "central_school", Type.TEXT),
    OPENED_ON("openedOn", "opened_on", Type.DATE),
    CLOSED_ON("closedOn", "closed_on", Type.DATE),
    SMALL_SCALE("smallScale", flag("smallScale"), Type.TRUTH),
    REMOTE("remote", flag("remote"), Type.TRUTH),
    MINORITY("minority", flag("minority"), Type.TRUTH),
    BORDER("border", flag("border"), Type.TRUTH),
    INCLUSIVE("inclusive", flag("inclusive"), Type.TRUTH),
    DESIGN_CLASSES("designClasses", number("designClasses"), Type.NUMBER),
    DESIGN_PUPILS("designPupils", number("designPupils"), Type.NUMBER);

    private final String key;
    private final String column;
    private final Type type;

    SchoolAttribute(String key, String column, Type type) {
        this.key = key;
        this.column = column;
        this.type = type;
    }

    private static String flag(String field) {
        return "(profile->>'" + field + "')::boolean";
    }

    private static String number(String field) {
        return "(profile->>'" + field + "')::numeric";
    }

    String column() {
        return column;
    }

    Type type() {
        return type;
    }

    static Optional<SchoolAttribute> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(one -> one.key).toList();
    }
}
