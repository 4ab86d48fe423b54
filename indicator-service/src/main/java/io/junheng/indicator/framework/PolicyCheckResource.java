package io.junheng.indicator.framework;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looks for goals that policy forbids (政策冲突检查) over REST, before they become targets or are made public. */
@Path("/v1/policy-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "frameworks")
public class PolicyCheckResource {

    /** A text to look at. */
    @Schema(name = "CheckPolicy")
    record Request(
            @NotBlank
            @Size(max = 10_000)
            @Schema(
                    required = true,
                    description = "目标或公布内容 / a goal, or what is to be made public",
                    examples = "实现高考“三个突破”")
            String text) {}

    /** What it runs against. */
    @Schema(name = "PolicyCheck", description = "政策冲突 / what a text runs against")
    record View(
            @Schema(required = true, description = "冲突 / conflicts; none when there is nothing against it")
            List<Conflict> conflicts) {}

    /** One ban that the text runs against. */
    @Schema(name = "PolicyConflict")
    record Conflict(
            @Schema(required = true, examples = "EXAMINATION_GOAL")
            String code,

            @Schema(required = true, description = "ALONE 不得作为唯一指标, TARGET 不得设为目标, PUBLICATION 不得公布")
            String use,

            @Schema(required = true, description = "文中字样 / words of the text")
            String words,

            @Schema(required = true, description = "依据 / what forbids it")
            String source) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "checkPolicy",
            summary = "检查政策冲突 / find what policy forbids in a text",
            description = "禁公布成绩排名、禁升学指标 (bans on scores, ranks and admission quotas): warns, and stores nothing.")
    public View check(@Valid @NotNull Request request) {
        return new View(PolicyBans.known()
                .in(request.text())
                .map(ban -> new Conflict(ban.code(), ban.use().name(), ban.words(), ban.source()))
                .toList());
    }
}
