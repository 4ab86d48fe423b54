package io.junheng.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Stands in for a built service: says it is ready, tells its environment, and as gateway leaves an admin key. */
final class FakeService {

    private FakeService() {}

    public static void main(String... arguments) throws Exception {
        if ("yes".equals(System.getenv("FAKE_BROKEN"))) {
            System.out.println("ERROR cannot find the answer");
            System.exit(3);
        }
        String dataDirectory = System.getenv("JUNHENG_DATA_DIR");
        if (System.getenv("JUNHENG_INTERNAL_PORT") != null) {
            Files.writeString(Path.of(dataDirectory, "admin.key"), "the-key\n");
        }
        listen(System.getenv("JUNHENG_HTTP_PORT"));
        if (System.getenv("JUNHENG_INTERNAL_PORT") != null) {
            listen(System.getenv("JUNHENG_INTERNAL_PORT"));
        }
    }

    private static void listen(String port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(port)), 0);
        server.createContext("/", exchange -> {
            byte[] body = System.getenv().entrySet().stream()
                    .filter(variable -> variable.getKey().startsWith("JUNHENG_"))
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }
}
