package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The texts of an array. */
final class Texts {

    private Texts() {}

    static List<String> of(JsonNode array) {
        return of(array, "");
    }

    /** Of each object in the array the text of the field. */
    static List<String> of(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add((field.isEmpty() ? one : one.path(field)).asText()));
        return texts;
    }
}
