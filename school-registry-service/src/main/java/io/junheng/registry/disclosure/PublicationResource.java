package io.junheng.registry.disclosure;

import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Year;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What kindergartens have published of themselves (幼儿园信息公示) over REST; those that have published nothing are listed too. */
@Path("/v1/kindergarten-publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "kindergarten-publications")
public class PublicationResource {

    private static final Listing LISTING = Listing.of("kindergarten-publications", "kindergarten_publication k")
            .field("schoolCode", "k.school_code", FieldType.TEXT)
            .field("name", "k.name", FieldType.TEXT)
            .field("regionCode", "k.region_code", FieldType.TEXT)
            .field("founder", "k.founder", FieldType.TEXT)
            .field("inclusive", "k.inclusive", FieldType.BOOLEAN)
            .field("year", "k.year", FieldType.INTEGER)
            .field("published", "(k.published_on is not null)", FieldType.BOOLEAN)
            .field("publishedOn", "k.published_on", FieldType.DATE)
            .field("staff", "k.staff", FieldType.INTEGER)
            .field("teachers", "k.teachers", FieldType.INTEGER)
            .field("monthlyFee", "k.monthly_fee", FieldType.DECIMAL)
            .field("assessment", "k.assessment", FieldType.TEXT)
            .field("place", "k.place", FieldType.TEXT)
            .key("schoolCode")
            .scope("k.region_path");

    private final Listings listings;
    private final Clock clock;

    PublicationResource(Listings listings, Clock clock) {
        this.listings = listings;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listKindergartenPublications",
            summary = "幼儿园信息公示 / staff, fees and assessment that kindergartens have published in a year",
            description =
                    "每所在办幼儿园一行；本年未公布的 published 为 false。不含任何个人信息。 / One row for each standing kindergarten; published is false where nothing was. Nothing about persons.")
    public Page<PublicationView> list(
            @Valid @BeanParam PageQuery query,
            @Parameter(description = "年度，缺省为今年 / year, this one by default", example = "2024") @QueryParam("year")
                    Integer year) {
        int asked = year == null ? Year.now(clock).getValue() : year;
        return listings.page(LISTING, query, PublicationView.class, Condition.of("k.year = ?", asked));
    }
}
