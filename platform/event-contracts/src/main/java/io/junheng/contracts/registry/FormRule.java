package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reconciliation rule of a form (勾稽关系): {@code total} against the sum of {@code parts}, or against the pupils of the classes of stage {@code classesOf}; {@code relation} is EQUAL or AT_MOST (the sum is at most the total), {@code severity} ERROR or WARNING; {@code residual} is the data element that takes the difference, or null. */
public record FormRule(
        String key,
        @OneOf({"EQUAL", "AT_MOST"}) String relation,
        String total,
        List<String> parts,

        @Nullable @OneOf({"KINDERGARTEN", "PRIMARY", "JUNIOR", "SENIOR"})
        String classesOf,

        @Nullable String residual,
        @OneOf({"ERROR", "WARNING"}) String severity) {}
