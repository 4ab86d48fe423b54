package io.junheng.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.junheng.launcher.infrastructure.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * What the gateway under test needs beyond {@link io.junheng.testing.SuiteResource}: a door, a data folder, trust in its own keys, and in the place of every
 * service one that answers with the internal token it was sent.
 */
public final class GatewayResource implements QuarkusTestResourceLifecycleManager {

    /** What the service behind this path refuses. */
    public static final String REFUSED = "/v1/regions/refused";

    private HttpServer services;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        try {
            services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            services.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "service");
                thread.setDaemon(true);
                return thread;
            }));
            services.createContext("/", GatewayResource::answer);
            LocalIssuer.serve(services);
            LocalFeed.serve(services);
            services.start();
            String place = "http://127.0.0.1:" + services.getAddress().getPort();
            int port = Ports.free(1).get(0);
            Path folder = Files.createTempDirectory("gateway-test");
            Map<String, String> settings = new HashMap<>();
            settings.put("junheng.gateway.port", Integer.toString(port));
            settings.put("mp.jwt.verify.publickey.location", "http://127.0.0.1:" + port + "/.well-known/jwks.json");
            settings.put("junheng.secret.folder", folder.toString());
            settings.put("junheng.oidc.issuer", place + LocalIssuer.PATH);
            settings.put("junheng.oidc.roles.督学", "inspector");
            settings.put("junheng.webhooks.allowed-networks", "127.0.0.1/32");
            settings.put("junheng.webhooks.retries", "300ms,300ms,300ms");
            settings.put("junheng.webhooks.hold", "100ms");
            settings.put("junheng.identity.guesses", "300");
            for (String service : new String[] {"registry", "indicator", "task", "audit"}) {
                settings.put("junheng.services." + service, place);
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (services != null) {
            services.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        boolean ready = exchange.getRequestURI().getPath().startsWith("/q/health");
        String body = ready
                ? "{\"status\":\"UP\",\"checks\":[{\"name\":\"Database connections health check\",\"status\":\"UP\"}]}"
                : exchange.getRequestHeaders().getFirst("Authorization");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", ready ? "application/json" : "text/plain");
        boolean refused = exchange.getRequestURI().getPath().equals(REFUSED);
        exchange.sendResponseHeaders(refused ? 403 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
