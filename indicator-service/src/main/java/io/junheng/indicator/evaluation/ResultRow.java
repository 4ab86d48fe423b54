package io.junheng.indicator.evaluation;

import java.math.BigDecimal;
import java.util.List;

/** A result as it is listed from the database. */
public record ResultRow(
        String criterion,
        String stage,
        String subject,
        String code,
        String name,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        String verdict,
        Boolean floorMet,
        List<String> reasons,
        String county,
        String regionPath) {

    Result result() {
        return new Result(
                criterion,
                stage,
                subject,
                code,
                name,
                county,
                regionPath,
                value,
                numerator,
                denominator,
                Verdict.valueOf(verdict),
                floorMet,
                reasons);
    }
}
