package io.junheng.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A collector of spans for tests (跨度收集器): takes OTLP over HTTP as protobuf and keeps what came. */
public final class Collector implements AutoCloseable {

    private final List<Collected> spans = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private Collector(HttpServer server) {
        this.server = server;
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /**
     * A span as it came.
     *
     * @param kind as OTLP numbers them: 1 internal, 2 server, 4 producer, 5 consumer
     * @param parentId empty for the first of a trace
     * @param failed whether its status is an error
     */
    public record Collected(
            String service,
            String traceId,
            String spanId,
            String parentId,
            String name,
            long kind,
            Map<String, String> attributes,
            boolean failed) {}

    /** Starts one on any free port of the loopback interface. */
    public static Collector start() throws IOException {
        return new Collector(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    /** What a service is given as the collector's address. */
    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Everything that came so far. */
    public List<Collected> spans() {
        return List.copyOf(spans);
    }

    /** What came so far of one trace. */
    public List<Collected> spans(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    /** The header fields of each call, names as HTTP servers of the JDK write them. */
    public List<Map<String, List<String>>> headers() {
        return List.copyOf(headers);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            headers.add(Map.copyOf(exchange.getRequestHeaders()));
            spans.addAll(OtlpSpans.read(exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
