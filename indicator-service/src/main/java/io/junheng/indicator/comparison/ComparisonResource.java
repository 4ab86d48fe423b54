package io.junheng.indicator.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.table.TableFormat;
import io.junheng.kit.table.TableWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comparisons of regions (区域对比报表) over REST. */
@Path("/v1/comparisons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "comparisons",
        description = "区域对比报表 / regions beside each other by indicators, frozen and exported alike at any time")
public class ComparisonResource {

    private static final Listing LISTING = Listing.of("comparisons", "comparison c")
            .field("id", "c.id", FieldType.TEXT)
            .field("title", "c.title", FieldType.TEXT)
            .field("regionCode", "c.region_code", FieldType.TEXT)
            .field("year", "c.year", FieldType.INTEGER)
            .field("regions", "c.regions", FieldType.INTEGER)
            .field("cells", "c.row_count", FieldType.INTEGER)
            .field("madeOn", "c.made_on", FieldType.DATE)
            .field("contentHash", "c.content_hash", FieldType.TEXT)
            .key("id")
            .scope("c.region_path");

    private final ComparisonDesk desk;
    private final Listings listings;
    private final ObjectMapper json;

    ComparisonResource(ComparisonDesk desk, Listings listings, ObjectMapper json) {
        this.desk = desk;
        this.listings = listings;
        this.json = json;
    }

    /** A comparison in the list. */
    @Schema(name = "ComparisonSummary", description = "对比报表概要 / a comparison in a list")
    public record Row(
            @Schema(required = true) String id,
            @Schema(required = true) String title,
            @Schema(required = true) String regionCode,
            @Schema(required = true) int year,
            @Schema(required = true) int regions,
            @Schema(required = true) int cells,
            @Schema(required = true) LocalDate madeOn,
            @Schema(required = true) String contentHash) {}

    @GET
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listComparisons",
            summary = "对比报表列表 / comparisons",
            description = "区域对比报表 (comparisons) of one's own regions.")
    public Page<Row> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, Row.class);
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "drawUpComparison",
            summary = "编制对比报表 / draw up a comparison",
            description =
                    "区域对比报表 (comparison): the newest evaluations of the year with value, target, met and source version, frozen; later evaluations leave it as it is.")
    @APIResponse(
            responseCode = "201",
            description = "已编制 / drawn up",
            content = @Content(schema = @Schema(implementation = ComparisonView.class)))
    public Response drawUp(@Valid @NotNull DrawUp wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(ComparisonView.of(desk.drawUp(wanted)))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getComparison",
            summary = "一份对比报表 / one comparison in full",
            description = "区域对比报表 (comparison): the same bytes whenever it is asked for.")
    public ComparisonView get(@PathParam("id") String id) {
        return ComparisonView.of(desk.seen(id));
    }

    @GET
    @Path("{id}/cells.csv")
    @Produces(TableFormat.CSV_TYPE)
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getComparisonCsv",
            summary = "导出 CSV / a comparison as CSV",
            description = "对比报表 CSV (comparison): the same bytes whenever it is asked for.")
    public byte[] csv(@PathParam("id") String id) {
        return table(TableFormat.CSV, desk.seen(id));
    }

    @GET
    @Path("{id}/cells.xlsx")
    @Produces(TableFormat.XLSX_TYPE)
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getComparisonWorkbook",
            summary = "导出工作簿 / a comparison as a workbook",
            description = "对比报表工作簿 (comparison): the same bytes whenever it is asked for.")
    public byte[] workbook(@PathParam("id") String id) {
        return table(TableFormat.XLSX, desk.seen(id));
    }

    private byte[] table(TableFormat format, Comparison comparison) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.open(format, bytes, Cell.COLUMNS, json)) {
            comparison.cells().forEach(cell -> table.row(cell.row()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
