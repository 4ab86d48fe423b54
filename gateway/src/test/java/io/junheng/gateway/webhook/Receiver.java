package io.junheng.gateway.webhook;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A receiver of deliveries, which answers as it is told and remembers what it got. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Delivery> all = new CopyOnWriteArrayList<>();
    private volatile Function<Delivery, Integer> answer = delivery -> 204;

    /** What arrived, and what it was answered. */
    record Delivery(String path, Map<String, String> headers, String body, int answered) {

        String key() {
            return new JsonObject(body).getJsonObject("data").getString("key");
        }

        long version() {
            return new JsonObject(body).getJsonObject("data").getLong("version");
        }

        boolean taken() {
            return answered == 204;
        }

        String text() {
            return key() + "@" + version();
        }
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> headers = Map.of(
                    "id", String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id")),
                    "timestamp", String.valueOf(exchange.getRequestHeaders().getFirst("webhook-timestamp")),
                    "signature", String.valueOf(exchange.getRequestHeaders().getFirst("webhook-signature")));
            Delivery asked = new Delivery(exchange.getRequestURI().getPath(), headers, body, 0);
            int status = answer.apply(asked);
            all.add(new Delivery(asked.path(), headers, body, status));
            if (status / 100 == 3) {
                exchange.getResponseHeaders().set("Location", url("/elsewhere"));
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void answers(Function<Delivery, Integer> how) {
        answer = how;
    }

    List<Delivery> all() {
        return List.copyOf(all);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
