package io.junheng.indicator.certification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application in full (认定申报). */
@Schema(name = "Certification", description = "认定申报 / an application in full")
record CertificationView(
        @JsonUnwrapped Row row,

        @Schema(required = true, description = "审核审批记录 / what was decided, in order")
        List<Certification.Decision> decisions) {

    static final Listing LISTING = Listing.of("certifications", "certification c")
            .field("id", "c.id", FieldType.TEXT)
            .field("scheme", "c.scheme", FieldType.TEXT)
            .field("subject", "c.subject", FieldType.TEXT)
            .field("subjectCode", "c.subject_code", FieldType.TEXT)
            .field("subjectName", "c.subject_name", FieldType.TEXT)
            .field("regionCode", "c.region_code", FieldType.TEXT)
            .field("year", "c.year", FieldType.INTEGER)
            .field("level", "c.level", FieldType.TEXT)
            .field("batch", "c.batch", FieldType.TEXT)
            .field("appliedOn", "c.applied_on", FieldType.DATE)
            .field("status", "c.status", FieldType.TEXT)
            .field("step", "c.step", FieldType.TEXT)
            .field("decidedOn", "c.decided_on", FieldType.DATE)
            .field("version", "c.version", FieldType.INTEGER)
            .key("id")
            .scope("c.region_path");

    /** An application in the list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CertificationSummary", description = "认定申报概要 / an application in a list")
    public record Row(
            @Schema(required = true) String id,
            @Schema(required = true) String scheme,

            @Schema(required = true, description = "REGION, SCHOOL, PERSON")
            String subject,

            @Schema(required = true) String subjectCode,
            @Schema(required = true) String subjectName,
            @Schema(required = true) String regionCode,
            @Schema(required = true) int year,
            String level,
            String batch,
            @Schema(required = true) LocalDate appliedOn,

            @Schema(
                    required = true,
                    description =
                            "IN_REVIEW 审核审批中, APPLIED 已申报, PUBLICISED 公示中, GRANTED 已认定, REFUSED 未认定, WITHDRAWN 已撤回,"
                                    + " LOST 已撤销")
            String status,

            @Schema(description = "当前环节 / the step that waits")
            String step,

            LocalDate decidedOn,
            @Schema(required = true) long version) {}

    static CertificationView of(Certification one) {
        return new CertificationView(
                new Row(
                        one.id(),
                        one.scheme(),
                        one.holder().kind(),
                        one.holder().code(),
                        one.holder().name(),
                        one.holder().regionCode(),
                        one.year(),
                        one.level(),
                        one.batch(),
                        one.appliedOn(),
                        one.status().name(),
                        one.step(),
                        one.decidedOn(),
                        one.version()),
                one.decisions());
    }
}
