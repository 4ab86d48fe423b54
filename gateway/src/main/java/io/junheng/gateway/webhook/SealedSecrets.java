package io.junheng.gateway.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.gateway.secret.Vault;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Keeps new secrets out of the answers that are stored for repeated requests: there they stand sealed, and are opened only on the way out. */
@Provider
@IssuesSecret
public class SealedSecrets implements ContainerResponseFilter {

    private static final String PURPOSE = "issued webhook secrets";

    private final Vault vault;

    SealedSecrets(Vault vault) {
        this.vault = vault;
    }

    /** The answer with its secret sealed. */
    IssuedSecretView seal(WebhookDesk.Issued issued) {
        byte[] sealed = vault.seal(
                PURPOSE, issued.webhook().id(), Signature.text(issued.secret()).getBytes(StandardCharsets.US_ASCII));
        return new IssuedSecretView(
                WebhookView.of(issued.webhook()),
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof IssuedSecretView view) {
            response.setEntity(
                    new IssuedSecretView(view.webhook(), open(view.webhook().id(), view.secret())));
        } else if (response.getEntity() instanceof ObjectNode kept && kept.has("secret")) {
            String id = kept.path("webhook").path("id").asText();
            response.setEntity(
                    kept.deepCopy().put("secret", open(id, kept.get("secret").asText())));
        }
    }

    private String open(String id, String sealed) {
        return new String(vault.open(PURPOSE, id, Base64.getUrlDecoder().decode(sealed)), StandardCharsets.US_ASCII);
    }
}
