package io.junheng.indicator.evaluation;

import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
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

    /** The results of evaluations as a list; conditions name the evaluation. */
    public static final Listing LISTING = Listing.of("evaluation-results", "evaluation_result r")
            .field("criterion", "r.criterion", FieldType.TEXT)
            .field("stage", "r.stage", FieldType.TEXT)
            .field("subject", "r.subject", FieldType.TEXT)
            .field("code", "r.code", FieldType.TEXT)
            .field("name", "r.name", FieldType.TEXT)
            .field("value", "r.value", FieldType.DECIMAL)
            .field("numerator", "r.numerator", FieldType.DECIMAL)
            .field("denominator", "r.denominator", FieldType.DECIMAL)
            .field("verdict", "r.verdict", FieldType.TEXT)
            .field("floorMet", "r.floor_met", FieldType.BOOLEAN)
            .field("reasons", "r.reasons", FieldType.TEXTS)
            .field("county", "r.county", FieldType.TEXT)
            .field("regionPath", "r.region_path", FieldType.TEXT)
            .key("stage", "subject", "code", "criterion")
            .scope("r.region_path");

    public Result result() {
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
