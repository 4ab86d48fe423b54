package io.junheng.indicator.certification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.contracts.indicator.CertificationState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An application for a certification or title (认定申报). It is reviewed step by step, then stands as applied, is made public where the scheme asks for it, and is
 * granted or refused by a region above. What was granted can be lost, which frees its place.
 */
record Certification(
        String id,
        String scheme,
        Holder holder,
        int year,
        String level,
        String batch,
        LocalDate appliedOn,
        String appliedBy,
        Status status,
        String step,
        List<Decision> decisions,
        LocalDate publicisedOn,
        LocalDate decidedOn,
        long version) {

    /** Where an application stands. */
    enum Status {
        IN_REVIEW,
        APPLIED,
        PUBLICISED,
        GRANTED,
        REFUSED,
        WITHDRAWN,
        LOST
    }

    /** Who applies. */
    record Holder(String kind, String code, String name, String regionCode, String regionPath) {}

    /** What a party or an authority has decided (审核审批记录). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CertificationDecision", description = "审核审批记录 / what was decided")
    record Decision(
            @Schema(required = true, description = "环节或状态 / step or status")
            String step,

            @Schema(description = "审核、审批方 / party") String party,

            @Schema(required = true, description = "APPROVED 同意, RETURNED 退回, DECIDED 决定")
            String decision,

            @Schema(required = true) LocalDate on,

            @Schema(required = true, description = "经办人 / who")
            String by,

            @Schema(description = "理由或公示内容 / reason or what was made public")
            String reason,

            @Schema(description = "文件的 SHA-256 / SHA-256 of the document")
            String sha256) {}

    Certification decided(Status newStatus, String newStep, Decision decision) {
        List<Decision> all = new ArrayList<>(decisions);
        all.add(decision);
        boolean ends = switch (newStatus) {
            case GRANTED, REFUSED, WITHDRAWN, LOST -> true;
            default -> false;
        };
        return new Certification(
                id,
                scheme,
                holder,
                year,
                level,
                batch,
                appliedOn,
                appliedBy,
                newStatus,
                newStep,
                List.copyOf(all),
                newStatus == Status.PUBLICISED ? decision.on() : publicisedOn,
                ends ? decision.on() : decidedOn,
                version + 1);
    }

    CertificationState state() {
        return new CertificationState(
                id,
                scheme,
                holder.kind(),
                holder.code(),
                holder.name(),
                holder.regionCode(),
                holder.regionPath(),
                year,
                level,
                batch,
                appliedOn,
                status.name(),
                step,
                decidedOn,
                version);
    }
}
