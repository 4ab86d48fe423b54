package io.junheng.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptionTest {

    private static final String GET = "GET /v1/schools HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

    @TempDir
    static Path folder;

    private static Certificates certificates;

    @BeforeAll
    static void certify() throws IOException, InterruptedException, GeneralSecurityException {
        certificates = Certificates.in(folder);
    }

    @Test
    void theEncryptedDoorAnswersAndTellsBrowsersToStay() throws IOException, GeneralSecurityException {
        try (RunningEdge edge = edge(Map.of())) {
            // When
            RawClient.Reply reply = exchange(edge, null, GET + RunningEdge.CREDENTIAL + "\r\n");

            // Then
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body()).isEqualTo("schools");
            assertThat(reply.header("strict-transport-security")).startsWith("max-age=31536000");
        }
    }

    @Test
    void thePlainDoorStaysForTheInside() throws IOException, GeneralSecurityException {
        try (RunningEdge edge = edge(Map.of())) {
            // When
            RawClient.Reply reply = RawClient.exchange(edge.port(), GET + RunningEdge.CREDENTIAL + "\r\n");

            // Then
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("strict-transport-security")).isNull();
        }
    }

    @Test
    void theEncryptedDoorReadsAsStrictlyAsThePlainOne() throws IOException, GeneralSecurityException {
        try (RunningEdge edge = edge(Map.of())) {
            // When
            RawClient.Reply reply = exchange(
                    edge,
                    null,
                    "POST /v1/schools HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");

            // Then
            assertThat(reply.status()).isEqualTo(400);
            assertThat(edge.completed).isEmpty();
        }
    }

    @Test
    void whoMustShowACertificateAndHasNoneIsTurnedAway() throws IOException, GeneralSecurityException {
        try (RunningEdge edge = edge(Map.of("junheng.gateway.tls.clients-only", "true"))) {
            // When / Then
            assertThatThrownBy(() -> exchange(edge, null, GET + RunningEdge.CREDENTIAL + "\r\n"))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> exchange(edge, "stranger", GET + RunningEdge.CREDENTIAL + "\r\n"))
                    .isInstanceOf(IOException.class);
            assertThat(exchange(edge, "good", GET + RunningEdge.CREDENTIAL + "\r\n")
                            .status())
                    .isEqualTo(200);
            assertThat(edge.completed).hasSize(1);
        }
    }

    @Test
    void aCertificateStandsForTheClientOfItsNameWhereThatIsConfigured() throws IOException, GeneralSecurityException {
        try (RunningEdge edge = edge(Map.of("junheng.gateway.tls.identity", "true"))) {
            // When
            RawClient.Reply certified = exchange(edge, "good", GET + "\r\n");
            RawClient.Reply withKey = exchange(edge, "good", GET + "Authorization: Bearer wrong\r\n\r\n");
            RawClient.Reply nobody = exchange(edge, null, GET + "\r\n");

            // Then
            assertThat(certified.status()).isEqualTo(200);
            assertThat(withKey.status()).isEqualTo(401);
            assertThat(nobody.status()).isEqualTo(401);
        }
    }

    @Test
    void aCertificateStandsForNobodyUnlessThatIsConfigured() throws IOException, GeneralSecurityException {
        try (RunningEdge edge = edge(Map.of())) {
            // When
            RawClient.Reply certified = exchange(edge, "good", GET + "\r\n");

            // Then
            assertThat(certified.status()).isEqualTo(401);
        }
    }

    private static RunningEdge edge(Map<String, String> more) throws IOException, GeneralSecurityException {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("junheng.gateway.tls.port", "0");
        settings.put(
                "junheng.gateway.tls.certificate",
                certificates.certificate("gateway").toString());
        settings.put("junheng.gateway.tls.key", certificates.key("gateway").toString());
        settings.put(
                "junheng.gateway.tls.client-authorities",
                certificates.certificate("authority").toString());
        return RunningEdge.with(
                request -> request.end().onSuccess(end -> request.response().end("schools")), settings);
    }

    private static RawClient.Reply exchange(RunningEdge edge, String certificate, String request)
            throws IOException, GeneralSecurityException {
        try (SSLSocket socket = (SSLSocket)
                certificates.client(certificate).getSocketFactory().createSocket("127.0.0.1", edge.encryptedPort())) {
            socket.setSoTimeout(30_000);
            socket.startHandshake();
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] all = socket.getInputStream().readAllBytes();
            if (all.length == 0) {
                throw new IOException("closed without an answer");
            }
            return new RawClient.Reply(new String(all, StandardCharsets.UTF_8), false);
        }
    }
}
