package io.junheng.registry.sheet;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.registry.catalogue.Shelf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sheet mappings and workbooks (表式映射与工作簿) over REST. */
@Path("/v1/sheet-mappings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sheet-mappings")
public class SheetResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Listing LISTING = Listing.of("sheet-mappings", "sheet_mapping")
            .field("key", "key", FieldType.TEXT)
            .field("name", "body->>'name'", FieldType.TEXT)
            .field("nameEn", "body->>'nameEn'", FieldType.TEXT)
            .field("form", "body->>'form'", FieldType.TEXT)
            .field("layout", "body->>'layout'", FieldType.TEXT)
            .field("code", "body->'code'", FieldType.JSON)
            .field("year", "body->'year'", FieldType.JSON)
            .field("sheets", "body->'sheets'", FieldType.JSON)
            .field("version", "version", FieldType.INTEGER)
            .key("key");

    private final SheetDesk desk;
    private final Shelf<SheetMapping> shelf;
    private final Listings listings;

    SheetResource(SheetDesk desk, Listings listings) {
        this.desk = desk;
        this.shelf = new Shelf<>(desk.mappings(), SheetMappingView::of);
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "listSheetMappings",
            summary = "表式映射列表 / all sheet mappings",
            description =
                    "表式映射 (sheet mappings): where the figures of a form stand in the sheets of the statutory tables.")
    public Page<SheetMappingView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(LISTING, query, SheetMappingView.class);
    }

    @GET
    @Path("{key}")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getSheetMapping",
            summary = "一个表式映射 / one sheet mapping",
            description = "表式映射 (sheet mapping), or an earlier version of it.")
    @APIResponse(
            responseCode = "200",
            description = "表式映射 / the mapping",
            content = @Content(schema = @Schema(implementation = SheetMappingView.class)))
    public Response get(
            @PathParam("key") String key,
            @Parameter(description = "较早的版本 / an earlier version") @QueryParam("version") Long version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return shelf.get(key, version, ifNoneMatch);
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "putSheetMapping",
            summary = "定义或修改表式映射 / define or change a sheet mapping",
            description = "表式映射 (sheet mapping): kept by administrators of the whole country.")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = SheetMappingView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已定义 / defined",
            content = @Content(schema = @Schema(implementation = SheetMappingView.class)))
    public Response put(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull PutSheetMapping request) {
        return shelf.put(desk.put(key, request, ifMatch, ifNoneMatch));
    }

    @POST
    @Path("{key}/workbook.xlsx")
    @Consumes(XLSX)
    @RolesAllowed({Role.SCHOOL, Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(
            operationId = "fileWorkbook",
            summary = "按表式导入工作簿 / file a workbook in this layout into returns",
            description =
                    "按法定表式 (statutory layout) reads the workbook; a blank cell says nothing, and each wrong cell is named.")
    public SheetReport read(
            @PathParam("key") String key,
            @Parameter(description = "学校标识码或区划代码，工作簿未写时 / code, where the workbook does not tell") @QueryParam("code")
                    String code,
            @Parameter(description = "年度，工作簿未写时 / year, where the workbook does not tell") @QueryParam("year")
                    Integer year,
            @Parameter(description = "只检查不写入 / look at it only") @QueryParam("validateOnly") @DefaultValue("false")
                    boolean validateOnly,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = XLSX,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    java.nio.file.Path workbook) {
        return desk.read(key, workbook, code, year, !validateOnly);
    }

    @GET
    @Path("{key}/workbook.xlsx")
    @Produces(XLSX)
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getWorkbook",
            summary = "按表式导出工作簿 / returns in this layout as a workbook",
            description =
                    "法定表式 (statutory layout): one subject's tables, or the returns of a region a row each, 5,000 at most.")
    @APIResponse(
            responseCode = "200",
            description = "工作簿 / the workbook",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] write(
            @PathParam("key") String key,
            @Parameter(description = "学校标识码或区划代码，BOOK 必填 / code, required of a BOOK") @QueryParam("code") String code,
            @Parameter(description = "年度 / year", example = "2023") @QueryParam("year") Integer year,
            @Parameter(description = "ROWS 的区域，缺省为调用者的区域 / region of ROWS, by default the caller's", example = "220322")
                    @QueryParam("regionCode")
                    String regionCode) {
        return desk.write(key, code, year, regionCode);
    }
}
