package io.junheng.gateway.exchange;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What others sent (接收数据) over REST. */
@Path("/v1")
@Tag(name = "exchange")
@RolesAllowed({Role.ADMIN, Role.INTEGRATION})
@Produces(MediaType.APPLICATION_JSON)
public class ReceivedResource {

    private final Intake intake;
    private final Listings listings;

    ReceivedResource(Intake intake, Listings listings) {
        this.intake = intake;
        this.listings = listings;
    }

    @POST
    @Path("received-packages")
    @Idempotent
    @Consumes(Parcel.MEDIA_TYPE)
    @Operation(
            operationId = "receivePackage",
            summary = "接收数据包,推送与文件相同 / takes in a package, pushed or from a file",
            description = """
                    先核对校验和、签名、来源与区划,再入库;重复的包不产生变化,与已收内容矛盾的包被拒绝。应答中的 `acknowledged` 说明已全部收到何处;有缺口时不入库,由该处续报。

                    Checksum, signature, source and region are checked before anything is stored. A package that came before changes nothing, one that contradicts what came before is
                    refused. `acknowledged` says how far everything has come; beyond a gap nothing is stored, and the sender goes on from there.""")
    public Receipt receive(
            @RequestBody(
                            required = true,
                            description = "数据包 / the package",
                            content =
                                    @Content(mediaType = Parcel.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
                    @NotNull
                    String body) {
        return intake.take(body);
    }

    @GET
    @Path("received-packages")
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION, Role.AUDITOR})
    @Operation(operationId = "listReceivedPackages", summary = "已收数据包列表 / packages that were taken in")
    public Page<PackageView> packages(@Valid @BeanParam PageQuery query) {
        return listings.page(Intake.PACKAGES, query, PackageView.class);
    }

    @GET
    @Path("received-aggregates")
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listReceivedAggregates",
            summary = "已收汇总数据列表,含来历 / what sources told, with where it comes from")
    public Page<AggregateView> aggregates(@Valid @BeanParam PageQuery query) {
        return listings.page(Intake.AGGREGATES, query, AggregateView.class);
    }
}
