package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.math.BigDecimal;
import java.util.Map;

/** What another source than the return says of its figures (其他来源的数据): {@code source} names it, {@code basis} the document or system. */
public record SourceFiguresState(
        @OneOf({"SCHOOL", "REGION"}) String subject,
        String subjectCode,
        String regionPath,
        String form,
        int year,
        String source,
        String basis,
        Map<String, BigDecimal> values,
        long version) {}
