package io.junheng.indicator.fact;

import io.junheng.kit.identity.Role;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
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

/** What evaluations can use (可用数据) over REST. */
@Path("/v1/facts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
public class FactResource {

    private static final Listing LISTING = Listing.of("facts", "fact f")
            .field("subject", "f.subject", FieldType.TEXT)
            .field("code", "f.code", FieldType.TEXT)
            .field("form", "f.form", FieldType.TEXT)
            .field("year", "f.year", FieldType.INTEGER)
            .field("revision", "f.revision", FieldType.INTEGER)
            .field("regionCode", "f.region_code", FieldType.TEXT)
            .key("subject", "form", "year", "code", "revision")
            .scope("f.region_path");

    private final Listings listings;

    FactResource(Listings listings) {
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listFacts",
            summary = "已锁定、可供评估的报表 / locked returns that have arrived and can be evaluated")
    public Page<FactView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, FactView.class);
    }
}
