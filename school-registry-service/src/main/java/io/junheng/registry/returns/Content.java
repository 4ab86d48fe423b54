package io.junheng.registry.returns;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a return says (报表内容): figures by data element in their stored form, residuals among them, and classes in order. */
record Content(Map<String, BigDecimal> figures, List<SchoolClass> classes) {

    Content {
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
        classes = classes.stream().sorted(SchoolClass.ORDER).toList();
    }
}
