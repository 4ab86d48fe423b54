package io.junheng.gateway.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.gateway.secret.Vault;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Keeps new keys out of the database (密钥封存). An answer is kept for a day so that a repeated request gets it again; a key stands in it sealed, and is opened
 * only on the way out.
 */
@Provider
@IssuesKey
public class SealedKeys implements ContainerResponseFilter {

    private static final String PURPOSE = "issued keys";

    private final Vault vault;

    SealedKeys(Vault vault) {
        this.vault = vault;
    }

    /** The answer with its key sealed. */
    IssuedKeyView seal(ClientRegister.Issued issued) {
        byte[] sealed =
                vault.seal(PURPOSE, issued.client().id(), issued.key().text().getBytes(StandardCharsets.US_ASCII));
        return new IssuedKeyView(
                ClientView.of(issued.client()),
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof IssuedKeyView view) {
            response.setEntity(
                    new IssuedKeyView(view.client(), open(view.client().id(), view.key())));
        } else if (response.getEntity() instanceof ObjectNode kept && kept.has("key")) {
            response.setEntity(kept.deepCopy()
                    .put(
                            "key",
                            open(
                                    kept.path("client").path("id").asText(),
                                    kept.get("key").asText())));
        }
    }

    private String open(String clientId, String sealed) {
        return new String(
                vault.open(PURPOSE, clientId, Base64.getUrlDecoder().decode(sealed)), StandardCharsets.US_ASCII);
    }
}
