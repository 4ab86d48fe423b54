package io.junheng.gateway.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which changes are approved aggregates (已核定的汇总数据): what nobody works on any more and what tells of a region as a whole. */
final class Approved {

    private static final Map<String, Predicate<JsonNode>> BY_RESOURCE = Map.of(
            "returns", state -> is(state, "status", "LOCKED") && is(state, "subject", "REGION"),
            "evaluations", state -> is(state, "status", "FINISHED"),
            "comparisons", state -> true,
            "certifications", state -> is(state, "status", "GRANTED") || is(state, "status", "LOST"));

    private Approved() {}

    /** The resources of which there are approved aggregates, by the names of the change feed. */
    static Set<String> resources() {
        return new TreeSet<>(BY_RESOURCE.keySet());
    }

    /** Whether a change of the feed is one. That something is gone is never one: what was approved stays with whoever has it. */
    static boolean is(JsonNode change) {
        Predicate<JsonNode> approved = BY_RESOURCE.get(change.path("resource").asText());
        return approved != null
                && change.path("operation").asText().equals("UPSERT")
                && approved.test(change.path("state"));
    }

    private static boolean is(JsonNode state, String field, String value) {
        return state.path(field).asText().equals(value);
    }
}
