package io.junheng.registry.procedure;

import java.util.List;
import java.util.Map;

/** What was entered in a case (填报内容): values by field, and the entries of its list. */
record CaseContent(Map<String, Object> values, List<Map<String, Object>> entries) {

    static final CaseContent EMPTY = new CaseContent(Map.of(), List.of());

    CaseContent {
        values = Map.copyOf(values);
        entries = entries.stream().map(Map::copyOf).toList();
    }
}
