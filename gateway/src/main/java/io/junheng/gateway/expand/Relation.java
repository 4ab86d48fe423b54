package io.junheng.gateway.expand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an object can be shown with (可展开的关联): the object of another list whose {@code key} stands in one of this one's {@code fields}. The list's path may name a field of this object
 * in braces.
 */
public enum Relation {
    REGION("region", "/v1/regions", "code", "regionCode"),
    SCHOOL("school", "/v1/schools", "code", "schoolCode", "subjectCode", "school"),
    DEPARTMENT("department", "/v1/departments", "code", "departmentCode", "leadCode", "leadDepartment"),
    PLAN("plan", "/v1/plans", "id", "planId"),
    ITEM("item", "/v1/plans/{planId}/items", "id", "itemId"),
    ASSIGNMENT("assignment", "/v1/assignments", "id", "assignmentId"),
    ORDER("order", "/v1/orders", "id", "orderId"),
    MEETING("meeting", "/v1/meetings", "id", "meetingId"),
    FINDING("finding", "/v1/findings", "id", "findingId"),
    CASE("case", "/v1/procedure-cases", "id", "caseId");

    private final String title;
    private final String list;
    private final String key;
    private final List<String> fields;

    Relation(String title, String list, String key, String... fields) {
        this.title = title;
        this.list = list;
        this.key = key;
        this.fields = List.of(fields);
    }

    /** As the parameter names it, and what it is shown under. */
    public String title() {
        return title;
    }

    /** The fields that refer to the other object. */
    public List<String> fields() {
        return fields;
    }

    /** The field by which the other list names its objects. */
    String key() {
        return key;
    }

    /** The first segment of the list's path below the version. */
    String resource() {
        return list.split("/")[2];
    }

    static Optional<Relation> of(String title) {
        return Arrays.stream(values()).filter(each -> each.title.equals(title)).findFirst();
    }

    static String titles() {
        return Arrays.stream(values()).map(Relation::title).collect(Collectors.joining(", "));
    }

    /** Whether the object has a field that can refer so, even if it refers to nothing. */
    boolean isIn(ObjectNode object) {
        return fields.stream().anyMatch(object::has);
    }

    /** What the object refers to, or nothing. */
    Optional<Reference> reference(ObjectNode object) {
        String path = list;
        int open = list.indexOf('{');
        if (open >= 0) {
            String field = list.substring(open + 1, list.indexOf('}'));
            Optional<String> part = text(object, field);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            path = list.replace("{" + field + "}", part.get());
        }
        String at = path;
        return fields.stream()
                .flatMap(field -> text(object, field).stream())
                .findFirst()
                .map(name -> new Reference(this, at, name));
    }

    /** A name of plain characters; any other is no code or id of this suite. */
    private static Optional<String> text(ObjectNode object, String field) {
        JsonNode value = object.path(field);
        return value.isTextual() && value.asText().matches("[A-Za-z0-9][A-Za-z0-9._~-]{0,99}")
                ? Optional.of(value.asText())
                : Optional.empty();
    }

    /** One object of another list: where the list is, and the object's name in it. */
    record Reference(Relation relation, String list, String name) {}
}
