package io.junheng.indicator.appraisal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round in the list (督导评估轮次). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AppraisalSummary", description = "督导评估轮次概要 / a round in a list")
public record AppraisalRow(
        @Schema(required = true) String id,
        @Schema(required = true) String framework,
        @Schema(required = true) int frameworkVersion,

        @Schema(required = true, description = "SCHOOL, REGION")
        String subject,

        @Schema(required = true) String subjectCode,
        @Schema(required = true) String subjectName,
        @Schema(required = true) String regionCode,
        @Schema(required = true) int year,
        @Schema(required = true) String round,

        @Schema(required = true, description = "SELF, REVIEW, ACCEPTANCE, MONITORING, THEMATIC")
        String kind,

        String theme,
        String authority,
        String responsible,
        @Schema(required = true) LocalDate heldOn,
        @Schema(required = true) int revision,

        @Schema(required = true, description = "OPEN, SUBMITTED")
        String status,

        @Schema(description = "PASSED, NOT_PASSED, UNDETERMINED, SCORED")
        String verdict,

        BigDecimal total,
        String grade,
        @Schema(required = true) String contentHash,
        @Schema(required = true) long version) {

    static final Listing LISTING = Listing.of("appraisals", "appraisal i")
            .field("id", "i.id", FieldType.TEXT)
            .field("framework", "i.framework", FieldType.TEXT)
            .field("frameworkVersion", "i.number", FieldType.INTEGER)
            .field("subject", "i.subject", FieldType.TEXT)
            .field("subjectCode", "i.subject_code", FieldType.TEXT)
            .field("subjectName", "i.subject_name", FieldType.TEXT)
            .field("regionCode", "i.region_code", FieldType.TEXT)
            .field("year", "i.year", FieldType.INTEGER)
            .field("round", "i.round", FieldType.TEXT)
            .field("kind", "i.kind", FieldType.TEXT)
            .field("theme", "i.theme", FieldType.TEXT)
            .field("authority", "i.authority", FieldType.TEXT)
            .field("responsible", "i.responsible", FieldType.TEXT)
            .field("heldOn", "i.held_on", FieldType.DATE)
            .field("revision", "i.revision", FieldType.INTEGER)
            .field("status", "i.status", FieldType.TEXT)
            .field("verdict", "i.verdict", FieldType.TEXT)
            .field("total", "i.total", FieldType.DECIMAL)
            .field("grade", "i.grade", FieldType.TEXT)
            .field("contentHash", "i.content_hash", FieldType.TEXT)
            .field("version", "i.version", FieldType.INTEGER)
            .key("id")
            .scope("i.region_path");
}
