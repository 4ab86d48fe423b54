package io.junheng.gateway.exchange;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ways up (上报通道) over REST. */
@Path("/v1/uplinks")
@Tag(
        name = "exchange",
        description =
                "数据上报与交换 / exchange: approved aggregates pushed upwards or carried as signed files, and what others"
                        + " sent")
@RolesAllowed({Role.ADMIN, Role.INTEGRATION})
@Produces(MediaType.APPLICATION_JSON)
public class UplinkResource {

    private final UplinkDesk desk;
    private final Listings listings;

    UplinkResource(UplinkDesk desk, Listings listings) {
        this.desk = desk;
        this.listings = listings;
    }

    @GET
    @Operation(operationId = "listUplinks", summary = "上报通道列表;客户端只见自己的 / ways up; a client sees its own only")
    public Page<UplinkView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Uplinks.LISTING, query, UplinkView.class, desk.own());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getUplink", summary = "上报通道 / one way up and how far it has come")
    @APIResponse(
            responseCode = "200",
            description = "上报通道 / the way up",
            content = @Content(schema = @Schema(implementation = UplinkView.class)))
    public Response get(@PathParam("id") String id) {
        UplinkView view = view(desk.find(id).id());
        return Response.ok(view)
                .header(HttpHeaders.ETAG, Etag.of(view.version()))
                .build();
    }

    @POST
    @Idempotent
    @Operation(operationId = "registerUplink", summary = "登记上报通道 / registers a way up", description = """
        自登记时起,将该客户端可见、已核定的汇总数据(锁定的地区报表、完成的评价、区域对比、认定结论)连续编号,打成签名数据包推送到上报地址;对方应答中的 `acknowledged` 说明已收到何处,缺口自动补发。

        From now on what the client may read and is approved (locked returns of regions, finished evaluations, comparisons, certifications) is numbered without a gap and
        pushed in signed packages. The answer's `acknowledged` says how far the other side has everything; what is missing is sent again by itself.\
        """)
    @APIResponse(
            responseCode = "201",
            description = "已登记 / registered",
            content = @Content(schema = @Schema(implementation = UplinkView.class)))
    public Response register(@Valid @NotNull RegisterUplink request) {
        Uplink uplink = desk.register(request);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/uplinks/" + uplink.id())
                .header(HttpHeaders.ETAG, Etag.of(uplink.version()))
                .entity(view(uplink.id()))
                .build();
    }

    @POST
    @Path("{id}/transitions")
    @Idempotent
    @Operation(operationId = "transitionUplink", summary = "暂停、恢复或删除上报通道 / pauses, resumes or removes a way up")
    @APIResponse(
            responseCode = "200",
            description = "上报通道 / the way up",
            content = @Content(schema = @Schema(implementation = UplinkView.class)))
    public Response transition(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull UplinkTransition request) {
        desk.move(id, ifMatch, request.to(), request.reason());
        return Response.ok(view(id)).build();
    }

    @POST
    @Path("{id}/rotations")
    @Idempotent
    @Operation(
            operationId = "rotateUplinkCredential",
            summary = "更换推送凭据 / replaces the credential that packages are pushed with",
            description = """
                对方先以重叠期轮换其密钥，旧凭据在重叠期内仍有效，期间在此换上新的，不漏报也不重报。

                The other side rotates its key with an overlap, during which both are taken; put the new one here meanwhile, and nothing is lost or sent twice.\
                """)
    @APIResponse(
            responseCode = "200",
            description = "上报通道 / the way up",
            content = @Content(schema = @Schema(implementation = UplinkView.class)))
    public Response rotate(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull ReplaceCredential request) {
        desk.replaceCredential(id, ifMatch, request.credential());
        return Response.ok(view(id)).build();
    }

    @POST
    @Path("{id}/acknowledgements")
    @Idempotent
    @Operation(
            operationId = "acknowledgeUplink",
            summary = "登记对方的收讫序号,或回退重发 / says how far the other side has everything; going back sends again from there")
    @APIResponse(
            responseCode = "200",
            description = "上报通道 / the way up",
            content = @Content(schema = @Schema(implementation = UplinkView.class)))
    public Response acknowledge(@PathParam("id") String id, @Valid @NotNull Acknowledge request) {
        desk.acknowledge(id, request.acknowledged());
        return Response.ok(view(id)).build();
    }

    @GET
    @Path("{id}/package")
    @Produces(Parcel.MEDIA_TYPE)
    @Operation(
            operationId = "getUplinkPackage",
            summary = "下载签名数据包,供无网络连接处携带 / the next signed package as a file, for places without a line")
    @APIResponse(
            responseCode = "200",
            description =
                    "数据包:NDJSON,首行为来源与序号,末行为校验和与签名 / the package: NDJSON, checksum and signature in its last line",
            content = @Content(mediaType = Parcel.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response carry(
            @PathParam("id") String id,
            @Parameter(
                            description =
                                    "自此序号之后,缺省为已确认处 / entries after this number; absent: after what was acknowledged",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
                    @QueryParam("after")
                    Long after) {
        return Response.ok(desk.carry(id, after), Parcel.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".ndjson\"")
                .build();
    }

    private UplinkView view(String id) {
        return listings.find(Uplinks.LISTING, UplinkView.class, Condition.of("u.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
