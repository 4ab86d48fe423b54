package io.junheng.registry.founding;

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

/** Standing schools whose names break a rule (名称待整改) over REST; one that is renamed is gone from the list. */
@Path("/v1/founding-findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "founding-rules")
public class FoundingFindingResource {

    private static final Listing LISTING = Listing.of("founding-findings", "founding_finding f")
            .field("schoolCode", "f.school_code", FieldType.TEXT)
            .field("name", "f.name", FieldType.TEXT)
            .field("regionCode", "f.region_code", FieldType.TEXT)
            .field("rule", "f.rule", FieldType.TEXT)
            .field("ruleName", "f.rule_name", FieldType.TEXT)
            .field("ruleNameEn", "f.rule_name_en", FieldType.TEXT)
            .field("matched", "f.matched", FieldType.TEXT)
            .field("dueOn", "f.due_on", FieldType.DATE)
            .field("basis", "f.basis", FieldType.TEXT)
            .key("schoolCode", "rule")
            .scope("f.region_path");

    private final Listings listings;

    FoundingFindingResource(Listings listings) {
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listFoundingFindings",
            summary =
                    "名称待整改的学校 / standing schools whose names break a rule, with the day by which they are to be put right")
    public Page<FoundingFindingView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, FoundingFindingView.class);
    }
}
