package io.junheng.gateway.edge;

import static io.junheng.gateway.edge.RunningEdge.CREDENTIAL;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;

/** A test with a gateway of its own, asked byte by byte. */
abstract class EdgeTest {

    static final String GET = "GET /v1/schools HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL;
    static final String POST = "POST /v1/formula-checks HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL;
    static final int MEGABYTE = 1 << 20;

    RunningEdge edge;

    @AfterEach
    void stop() {
        if (edge != null) {
            edge.close();
        }
    }

    final RawClient.Reply one(String request) throws IOException {
        try (RawClient client = new RawClient(edge.port())) {
            client.send(request);
            return client.readOne();
        }
    }

    /** Everything that comes until the gateway closes. */
    final byte[] bytes(String request) throws IOException {
        try (RawClient client = new RawClient(edge.port())) {
            OutputStream out = client.socket().getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            return client.socket().getInputStream().readAllBytes();
        }
    }

    static String target(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIAL + "\r\n";
    }
}
