package io.junheng.registry.procedure;

import io.junheng.registry.rule.ExceptionGrant;
import java.util.List;
import java.util.Map;

/** What a request files with the opening or a step (填报): values, entries and exception documents, each null when left out. */
record Filed(Map<String, Object> values, List<Map<String, Object>> entries, List<ExceptionGrant> exceptions) {

    static final Filed NOTHING = new Filed(null, null, null);
}
