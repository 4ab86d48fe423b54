package io.junheng.audit.check;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The self-check over REST (自检情况). */
@Path("/v1/audit/self-check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class SelfCheckResource {

    private final SelfCheck check;

    SelfCheckResource(SelfCheck check) {
        this.check = check;
    }

    @GET
    @RolesAllowed({"auditor", "admin"})
    @Operation(
            operationId = "getAuditSelfCheck",
            summary = "自检情况 / how the self-check of the stored log stands, and what it found")
    public SelfCheckView get() {
        return SelfCheckView.of(check.standing());
    }
}
