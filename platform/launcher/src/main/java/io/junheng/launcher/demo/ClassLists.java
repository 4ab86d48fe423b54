package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;

/** A return's classes as the demo changes them from one year to the next; the pupils stay as many as they were. */
final class ClassLists {

    /** 小学每班不超过45人，初中不超过50人. */
    private static final Map<String, Integer> LIMITS = Map.of("PRIMARY", 45, "JUNIOR", 50);

    private ClassLists() {}

    /** No class over the limit of its stage: those over it give to the smallest of the same grade. */
    static ArrayNode spread(JsonNode given) {
        ArrayNode classes = given.deepCopy();
        for (JsonNode full : classes) {
            while (isOver(full)) {
                ObjectNode smallest = null;
                for (JsonNode other : classes) {
                    if (other.path("grade").equals(full.path("grade"))
                            && (smallest == null || pupils(other) < pupils(smallest))) {
                        smallest = (ObjectNode) other;
                    }
                }
                smallest.put("pupils", pupils(smallest) + 1);
                ((ObjectNode) full).put("pupils", pupils(full) - 1);
            }
        }
        return classes;
    }

    /** The first class of a stage grown to a size at the cost of the second. */
    static ArrayNode crowd(JsonNode given, String stage, int size) {
        ArrayNode classes = given.deepCopy();
        Iterator<JsonNode> ofStage = classes.valueStream()
                .filter(one -> one.path("stage").asText().equals(stage))
                .iterator();
        ObjectNode first = (ObjectNode) ofStage.next();
        ObjectNode second = (ObjectNode) ofStage.next();
        second.put("pupils", pupils(first) + pupils(second) - size);
        first.put("pupils", size);
        return classes;
    }

    /** How many classes of a return have more pupils than that. */
    static long above(JsonNode report, int size) {
        return report.path("classes")
                .valueStream()
                .filter(one -> pupils(one) > size)
                .count();
    }

    private static boolean isOver(JsonNode one) {
        return pupils(one) > LIMITS.getOrDefault(one.path("stage").asText(), Integer.MAX_VALUE);
    }

    private static int pupils(JsonNode one) {
        return one.path("pupils").asInt();
    }
}
