package io.junheng.launcher.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A gateway in memory: documents with versions and preconditions, imports whose rows are rejected when they say "bad". */
final class FakeGateway implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    final Map<String, ObjectNode> documents = new HashMap<>();
    final List<String> writes = new ArrayList<>();
    final List<String> keys = new ArrayList<>();
    int busy;
    int lost;

    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, String> imports = new HashMap<>();
    private final HttpServer server;

    FakeGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().toString();
        if (!"Bearer key".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"title\":\"unauthorised\"}");
        } else if (busy > 0) {
            busy--;
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
            answer(exchange, 503, "{}");
        } else if (path.startsWith("/v1/imports/")) {
            accept(exchange, path, body);
        } else if (path.startsWith("/v1/jobs/")) {
            answer(exchange, 200, path.contains("/rows") ? rows(path) : job(path));
        } else if (exchange.getRequestMethod().equals("GET")) {
            get(exchange, path);
        } else if (path.endsWith("/transitions")) {
            writes.add("POST " + path);
            documents
                    .get(path.replace("/transitions", ""))
                    .put("status", JSON.readTree(body).path("to").asText());
            answer(exchange, 200, "{}");
        } else {
            put(exchange, path, (ObjectNode) JSON.readTree(body));
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        if (documents.containsKey(path)) {
            exchange.getResponseHeaders().add("ETag", etag(path));
            answer(exchange, 200, documents.get(path).toString());
        } else {
            answer(exchange, 404, "{\"title\":\"not found\"}");
        }
    }

    private void put(HttpExchange exchange, String path, ObjectNode document) throws IOException {
        String match = exchange.getRequestHeaders().getFirst("If-Match");
        String noneMatch = exchange.getRequestHeaders().getFirst("If-None-Match");
        boolean permitted = documents.containsKey(path) ? etag(path).equals(match) : "*".equals(noneMatch);
        if (!permitted) {
            answer(exchange, 412, "{\"title\":\"stale\"}");
        } else if (document.path("name").asText().equals("bad")) {
            answer(
                    exchange,
                    422,
                    "{\"title\":\"rule broken\",\"errors\":[{\"pointer\":\"/name\",\"code\":\"BAD\",\"message\":\"not this name\"}]}");
        } else {
            writes.add("PUT " + path);
            document.put("status", "DRAFT");
            documents.put(path, document);
            versions.merge(path, 1L, Long::sum);
            boolean arrives = lost == 0;
            lost = Math.max(0, lost - 1);
            answer(exchange, arrives ? 200 : 503, document.toString());
        }
    }

    private void accept(HttpExchange exchange, String path, String body) throws IOException {
        writes.add("POST " + path + " " + exchange.getRequestHeaders().getFirst("Content-Type"));
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        String id = "reg_" + imports.size();
        imports.put(id, body);
        answer(exchange, 202, "{\"id\":\"" + id + "\",\"status\":\"QUEUED\"}");
    }

    private String job(String path) {
        String body = imports.get(path.replace("/v1/jobs/", ""));
        long rows = body.lines().skip(1).count();
        long bad = body.lines().filter(line -> line.contains("bad")).count();
        String status = bad == 0 ? "SUCCEEDED" : "PARTIAL";
        return "{\"status\":\"%s\",\"progress\":{\"stage\":\"done\",\"done\":%d},\"counts\":{\"created\":%d,\"rejected\":%d}}"
                .formatted(status, rows, rows - bad, bad);
    }

    private static String rows(String path) {
        return path.contains("filter=outcome:eq:REJECTED")
                ? "{\"items\":[{\"row\":3,\"column\":\"name\",\"value\":\"bad\",\"code\":\"BAD_NAME\",\"message\":\"名称不可用\"}]}"
                : "{\"items\":[]}";
    }

    private String etag(String path) {
        return "\"" + versions.get(path) + "\"";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }
}
