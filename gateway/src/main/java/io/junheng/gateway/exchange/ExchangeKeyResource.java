package io.junheng.gateway.exchange;

import io.junheng.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public key that packages of this system are signed with (签名公钥). */
@Path("/v1/exchange-key")
@Tag(name = "exchange")
@RolesAllowed({Role.ADMIN, Role.INTEGRATION, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
public class ExchangeKeyResource {

    private final ExchangeKeys keys;

    ExchangeKeyResource(ExchangeKeys keys) {
        this.keys = keys;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getExchangeKey",
            summary = "本系统数据包的签名公钥 / the public key that packages of this system are signed with")
    public ExchangeKeyView get() {
        ExchangeKeys.Key key = keys.own();
        return new ExchangeKeyView(key.id(), Ed25519.NAME, Base64.getEncoder().encodeToString(key.publicKey()));
    }
}
