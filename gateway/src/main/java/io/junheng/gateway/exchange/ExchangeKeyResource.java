package io.junheng.gateway.exchange;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public key that packages of this system are signed with (签名公钥). */
@Path("/v1/exchange-key")
@Tag(name = "exchange")
@RolesAllowed({Role.ADMIN, Role.INTEGRATION, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
public class ExchangeKeyResource {

    private final ExchangeKeys keys;
    private final ExchangeKeyRotation rotation;

    ExchangeKeyResource(ExchangeKeys keys, ExchangeKeyRotation rotation) {
        this.keys = keys;
        this.rotation = rotation;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getExchangeKey",
            summary = "本系统数据包的签名公钥 / the public key that packages of this system are signed with")
    public ExchangeKeyView get() {
        return ExchangeKeyView.of(keys.signing());
    }

    @POST
    @Path("rotations")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "rotateExchangeKey",
            summary = "轮换签名密钥 / replaces the key that signs packages; during the overlap both sign",
            description = """
                须为管辖全境的管理员。重叠期内数据包带新旧两个签名，接收方在此期间把新公钥加入来源，期满后再去掉旧公钥。

                By an administrator of the whole. During the overlap packages carry both signatures: receivers add the new public key to the source meanwhile, and take the
                old one out after it.\
                """)
    @APIResponse(
            responseCode = "201",
            description = "新签名公钥 / the new public key",
            content = @Content(schema = @Schema(implementation = ExchangeKeyView.class)))
    public Response rotate(@Valid RotateExchangeKey request) {
        rotation.rotate(request == null ? null : request.overlapSeconds());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/exchange-key")
                .entity(ExchangeKeyView.of(keys.signing()))
                .build();
    }
}
