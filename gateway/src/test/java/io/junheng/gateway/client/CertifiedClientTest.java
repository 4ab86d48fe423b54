package io.junheng.gateway.client;

import static io.junheng.gateway.Gateway.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.gateway.GatewayResource;
import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.identity.Admission;
import io.junheng.gateway.identity.Gatekeeper;
import io.junheng.kit.problem.Problem;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients whose certificate the connection has checked: the register has the last word on them as on keys. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(GatewayResource.class)
class CertifiedClientTest {

    @Inject
    Gatekeeper gatekeeper;

    @Test
    void aCertifiedClientIsWhatItWasRegisteredUntilItIsRevoked() {
        // Given
        String id = register("{\"name\":\"机\",\"roles\":[\"auditor\"],\"scopes\":[\"audit:read\"]}");

        // When
        Admission admission = admit(id, "127.0.0.1");

        // Then
        assertThat(admission.principal().client()).isEqualTo(id);
        assertThat(admission.principal().roles()).containsExactly("auditor");
        assertThat(admission.principal().scopes().list()).containsExactly("audit:read");
        revoke(id);
        assertThatThrownBy(() -> admit(id, "127.0.0.1"))
                .satisfies(failure -> isProblem(failure, GatewayProblem.UNAUTHENTICATED));
    }

    @Test
    void itsNetworksHold() {
        // Given
        String id = register("{\"name\":\"机\",\"roles\":[\"viewer\"],\"networks\":[\"10.1.0.0/16\"]}");

        // When / Then
        assertThat(admit(id, "10.1.2.3").principal().client()).isEqualTo(id);
        assertThatThrownBy(() -> admit(id, "10.2.2.3"))
                .satisfies(failure -> isProblem(failure, GatewayProblem.ADDRESS_NOT_ALLOWED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "Some Body' or 1=1", "*"})
    void aNameThatIsNoClientsIsNobody(String name) {
        // When / Then
        assertThatThrownBy(() -> admit(name, "127.0.0.1"))
                .satisfies(failure -> isProblem(failure, GatewayProblem.UNAUTHENTICATED));
    }

    private Admission admit(String client, String address) {
        return gatekeeper
                .admitCertified(client, address)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static void isProblem(Throwable failure, GatewayProblem type) {
        assertThat(failure).isInstanceOf(CompletionException.class);
        assertThat(failure.getCause()).isInstanceOf(Problem.class);
        assertThat(((Problem) failure.getCause()).type()).isEqualTo(type);
    }

    private static String register(String body) {
        return asAdmin()
                .body(body)
                .post("/v1/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("client.id");
    }

    private static void revoke(String id) {
        asAdmin()
                .body("{\"to\":\"REVOKED\",\"reason\":\"不再使用\"}")
                .post("/v1/clients/" + id + "/transitions")
                .then()
                .statusCode(200);
    }
}
