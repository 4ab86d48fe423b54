package io.junheng.gateway.contract;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.answer.OwnPage;
import io.junheng.kit.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The interactive reference (交互式文档) at {@code /docs}: everything it needs comes from the gateway, and its policy lets nothing else in. */
@ApplicationScoped
class DocsPage implements OwnPage {

    private static final Map<String, String> POLICY = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private final Map<String, Asset> files = new TreeMap<>();

    DocsPage() {
        String bundle = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";
        add("/docs", "text/html; charset=utf-8", "/docs/index.html");
        add("/docs/start.js", "text/javascript; charset=utf-8", "/docs/start.js");
        add("/docs/page.css", "text/css; charset=utf-8", "/docs/page.css");
        add("/docs/swagger-ui-bundle.js", "text/javascript; charset=utf-8", bundle + "swagger-ui-bundle.js");
        add("/docs/swagger-ui.css", "text/css; charset=utf-8", bundle + "swagger-ui.css");
        add("/docs/favicon-32x32.png", "image/png", bundle + "favicon-32x32.png");
    }

    @Override
    public List<String> paths() {
        return List.of("/docs", "/docs/");
    }

    @Override
    public Future<Content> get(HttpServerRequest request, String path) {
        Asset file = files.get(path);
        return file == null
                ? Future.failedFuture(Problem.of(GatewayProblem.NOT_FOUND))
                : Future.succeededFuture(file.answer(request, POLICY));
    }

    /** The packed version of the reference, as its jar tells it. */
    private static String version() {
        try (InputStream in =
                DocsPage.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String path, String contentType, String resource) {
        try (InputStream in = DocsPage.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not packed");
            }
            files.put(path, Asset.of(contentType, "no-cache", Buffer.buffer(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
