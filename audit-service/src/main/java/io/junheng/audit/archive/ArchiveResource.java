package io.junheng.audit.archive;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which entries lie in files, over REST (归档目录), for callers of the whole country. */
@Path("/v1/audit/archives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class ArchiveResource {

    private final Listings listings;
    private final Caller caller;

    ArchiveResource(Listings listings, Caller caller) {
        this.listings = listings;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"auditor", "admin"})
    @Operation(
            operationId = "listAuditArchives",
            summary = "归档目录 / which old entries lie in files, where, and the hash of what names the files")
    public Page<ArchivedRange> list(@Valid @BeanParam PageQuery query) {
        caller.requireScope("/");
        return listings.page(Archives.LISTING, query, ArchivedRange.class);
    }
}
