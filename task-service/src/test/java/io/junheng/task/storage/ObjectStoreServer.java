package io.junheng.task.storage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A small object store: one bucket, writing once, locks, and a signature that it reckons itself from what arrived. */
final class ObjectStoreServer implements AutoCloseable {

    static final String KEY = "AKIAJUNHENG";
    static final String SECRET = "a+secret/key";
    static final String REGION = "cn-north-1";

    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    final Map<String, String> lockedUntil = new ConcurrentHashMap<>();

    private final HttpServer server;

    ObjectStoreServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getRawPath();
        if (!isSigned(exchange, body)) {
            answer(exchange, 403, "SignatureDoesNotMatch".getBytes(StandardCharsets.US_ASCII));
        } else if (exchange.getRequestMethod().equals("PUT")) {
            keep(exchange, path, body);
        } else {
            byte[] found = objects.get(path);
            answer(exchange, found == null ? 404 : 200, found == null ? new byte[0] : found);
        }
    }

    private void keep(HttpExchange exchange, String path, byte[] body) throws IOException {
        String checksum = header(exchange, "x-amz-checksum-sha256");
        String sum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(SigV4.sha256(body)));
        if (!sum.equals(checksum)) {
            answer(exchange, 400, "BadDigest".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        if ("*".equals(header(exchange, "if-none-match")) && objects.containsKey(path)) {
            answer(exchange, 412, new byte[0]);
            return;
        }
        objects.put(path, body);
        if ("COMPLIANCE".equals(header(exchange, "x-amz-object-lock-mode"))) {
            lockedUntil.put(path, header(exchange, "x-amz-object-lock-retain-until-date"));
        }
        answer(exchange, 200, new byte[0]);
    }

    /** Whether the signature is the one over what arrived, and the body what its hash says. */
    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        String given = header(exchange, "Authorization");
        if (given == null
                || !given.contains("SignedHeaders=")
                || !SigV4.sha256(body).equals(header(exchange, "x-amz-content-sha256"))) {
            return false;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String name : given.replaceAll(".*SignedHeaders=([^,]*),.*", "$1").split(";")) {
            headers.put(name, header(exchange, name));
        }
        LocalDateTime at = LocalDateTime.parse(
                header(exchange, "x-amz-date"), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'"));
        return given.equals(new SigV4(KEY, SECRET, REGION, "s3")
                .authorization(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        headers,
                        SigV4.sha256(body),
                        at.toInstant(ZoneOffset.UTC)));
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
