package io.junheng.gateway;

import static io.junheng.gateway.Gateway.adminKey;
import static io.junheng.gateway.Gateway.anonymous;
import static io.junheng.gateway.Gateway.as;
import static io.junheng.gateway.Gateway.asAdmin;
import static io.junheng.gateway.Gateway.port;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What somebody who means no good tries at the gateway as a whole; what is tried at single bytes is tested where those are read. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(GatewayResource.class)
class DefenceTest {

    private static final String VIEWER = "{\"name\":\"x\",\"roles\":[\"viewer\"],\"department\":\"education\"}";

    @Test
    void anotherClientWithTheSameIdempotencyKeyGetsItsOwnAnswer() {
        // Given
        String key = UUID.randomUUID().toString();
        String other = asAdmin()
                .body("{\"name\":\"y\",\"roles\":[\"admin\"],\"department\":\"education\"}")
                .post("/v1/clients")
                .path("key");

        // When
        String first = asAdmin()
                .header("Idempotency-Key", key)
                .body(VIEWER)
                .post("/v1/clients")
                .path("client.id");
        String second = as(other)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(VIEWER)
                .post("/v1/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("client.id");

        // Then
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void noPageOfAnotherOriginReadsAnAnswer() {
        anonymous()
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/schools")
                .then()
                .statusCode(405)
                .header("Access-Control-Allow-Origin", nullValue());
        as(adminKey())
                .header("Origin", "https://evil.example")
                .get("/v1/schools")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void whoeverGuessesIsTurnedAwayUnaskedWhileAKnownKeyBesideGoesOn() throws IOException {
        // Given an address from which one key works
        String good = asAdmin().body(VIEWER).post("/v1/clients").path("key");
        try (Caller caller = new Caller("127.0.0.77")) {
            assertThat(caller.get(good)).isEqualTo(200);

            // When
            int guesses = 0;
            while (caller.get("jh_admin_" + "A".repeat(43)) == 401 && guesses < 1_000) {
                guesses++;
                caller.get(good);
            }

            // Then
            assertThat(guesses).isEqualTo(300);
            assertThat(caller.get("jh_admin_" + "A".repeat(43))).isEqualTo(429);
            assertThat(caller.get("nonsense")).isIn(401, 429);
            assertThat(caller.get(good)).isEqualTo(200);
        }
        try (Caller elsewhere = new Caller("127.0.0.78")) {
            assertThat(elsewhere.get("jh_admin_" + "A".repeat(43))).isEqualTo(401);
        }
    }

    /** A caller at an address of its own. */
    private static final class Caller implements AutoCloseable {

        private final Socket socket = new Socket();
        private final BufferedReader in;

        Caller(String address) throws IOException {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port()));
            socket.setSoTimeout(30_000);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        /** The status of an answer to a request with this credential. */
        int get(String credential) throws IOException {
            socket.getOutputStream()
                    .write(("HEAD /v1/schools HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + credential
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            int status = Integer.parseInt(in.readLine().split(" ")[1]);
            while (!in.readLine().isEmpty()) {
                continue;
            }
            return status;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
