package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a county's schools lack, each quantity with the data element it is of (缺什么补什么). */
record GapList(List<JsonNode> quantities) {

    /** Of all gaps those that one data element closes. */
    static GapList of(List<JsonNode> gaps) {
        return new GapList(
                gaps.stream().filter(gap -> gap.hasNonNull("element")).toList());
    }

    /** By data element, the sum over the county. */
    Map<String, BigDecimal> sums() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        quantities.forEach(
                gap -> sums.merge(gap.path("element").asText(), gap.path("gap").decimalValue(), BigDecimal::add));
        return sums;
    }

    /** Adds to a return's values what the school lacks. */
    void fill(String school, ObjectNode values) {
        quantities.stream()
                .filter(gap -> gap.path("code").asText().equals(school))
                .forEach(gap -> add(
                        values, gap.path("element").asText(), gap.path("gap").decimalValue()));
    }

    static void add(ObjectNode values, String element, BigDecimal quantity) {
        values.put(element, values.path(element).decimalValue().add(quantity));
    }
}
