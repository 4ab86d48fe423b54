package io.junheng.audit.holder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody had one role within one region for one stretch of time (角色持有期). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RolePeriod", description = "角色持有期 / who had which role, where and when")
record RolePeriod(
        @Schema(description = "持有者类别 / kind of holder", example = "clients", required = true)
        String resource,

        @Schema(description = "持有者 / key of the holder", required = true)
        String holder,

        @Schema(description = "名称 / name of the holder then")
        String name,

        @Schema(description = "角色 / role", example = "inspector", required = true)
        String role,

        @Schema(description = "管辖区划,缺省为全国 / region it holds within, absent for the whole country", example = "220322")
        String regionCode,

        @Schema(description = "起 / from when", required = true)
        Instant from,

        @Schema(description = "止,不含;缺省为至今 / until when, exclusive; absent while it lasts")
        Instant until,

        @Schema(description = "授予者 / who granted it") String grantedBy,

        @Schema(description = "授予依据 / document or decision it was granted on")
        String authority,

        @Schema(description = "授予条目 / entry that granted it", required = true)
        long grantedAt,

        @Schema(description = "终止条目;到期或仍在则无 / entry that ended it, absent when it ran out or lasts")
        Long endedAt) {

    boolean covers(Instant instant) {
        return !instant.isBefore(from) && (until == null || instant.isBefore(until));
    }

    /** The same, ended; one that ran out earlier stays as it is. */
    RolePeriod ended(Instant when, long entry) {
        return until != null && !until.isAfter(when)
                ? this
                : new RolePeriod(
                        resource, holder, name, role, regionCode, from, when, grantedBy, authority, grantedAt, entry);
    }
}
