package io.junheng.registry.school;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Schools as callers write them, from JSON. */
final class SchoolFixtures {

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ObjectNode node;

    private SchoolFixtures(ObjectNode node) {
        this.node = node;
    }

    static SchoolFixtures school(String text) {
        try {
            return new SchoolFixtures((ObjectNode) JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A public primary school in 梨树镇 that has nothing but a name. */
    static SchoolFixtures primary(String name) {
        return school("""
                {"type":"211","founder":"831","urbanRural":"220","regionCode":"220322001","openedOn":"1956-09-01"}
                """).with("name", name);
    }

    SchoolFixtures with(String field, String value) {
        node.put(field, value);
        return this;
    }

    SchoolFixtures and(String more) {
        node.setAll(school(more).node);
        return this;
    }

    PutSchool put() {
        return JSON.convertValue(node, PutSchool.class);
    }

    static PutSchool over(PutSchool known, PutSchool sent) {
        ObjectNode whole = JSON.valueToTree(known);
        whole.setAll(JSON.<ObjectNode>valueToTree(sent));
        return JSON.convertValue(whole, PutSchool.class);
    }
}
