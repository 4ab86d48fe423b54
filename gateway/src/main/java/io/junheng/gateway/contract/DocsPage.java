package io.junheng.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.gateway.answer.Answers;
import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.answer.OwnPage;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.web.Language;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The documentation (文档站) at {@code /docs}: guides, interactive reference, errors, events and changes, in Chinese and English. Everything it needs comes from the
 * gateway, and its policy lets nothing else in. {@code /docs} itself leads to the reader's language.
 */
@ApplicationScoped
class DocsPage implements OwnPage {

    private static final String CACHING = "no-cache";
    private static final Map<String, String> POLICY = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private final Map<String, Asset> files = new TreeMap<>();

    DocsPage() {
        String bundle = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";
        file("/docs/start.js", "text/javascript; charset=utf-8", "/docs/start.js");
        file("/docs/page.css", "text/css; charset=utf-8", "/docs/page.css");
        file("/docs/swagger-ui-bundle.js", "text/javascript; charset=utf-8", bundle + "swagger-ui-bundle.js");
        file("/docs/swagger-ui.css", "text/css; charset=utf-8", bundle + "swagger-ui.css");
        file("/docs/favicon-32x32.png", "image/png", bundle + "favicon-32x32.png");
        file("/asyncapi.yaml", "application/yaml", "/asyncapi.yaml");
        new Site(articles())
                .pages()
                .forEach((path, html) -> add(path, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<String> paths() {
        return List.of("/docs", "/docs/", "/asyncapi.yaml");
    }

    @Override
    public Future<Content> get(HttpServerRequest request, String path) {
        if (path.equals("/docs")) {
            boolean chinese = Language.isChinese(Answers.languages(request.getHeader("Accept-Language")));
            return Future.succeededFuture(new Content(
                    302,
                    Map.of("Location", chinese ? "/docs/zh/start" : "/docs/en/start", "Vary", "Accept-Language"),
                    Buffer.buffer()));
        }
        Asset file = files.get(path);
        return file == null
                ? Future.failedFuture(Problem.of(GatewayProblem.NOT_FOUND))
                : Future.succeededFuture(file.answer(request, POLICY));
    }

    private static Map<String, String> articles() {
        JsonNode asyncapi = ContractText.parseYaml(text("/asyncapi.yaml"));
        JsonNode errors = ContractText.parseYaml(text("/errors.yaml")).path("errors");
        String changes = text("/CHANGELOG.md");
        Map<String, String> articles = new HashMap<>();
        for (String language : Site.LANGUAGES) {
            boolean chinese = language.equals("zh");
            for (Site.Chapter chapter : Site.CHAPTERS) {
                String place = language + "/" + chapter.name();
                articles.put(
                        place,
                        switch (chapter.name()) {
                            case "events" -> EventList.html(asyncapi, chinese);
                            case "errors" -> ErrorList.html(errors, chinese);
                            case "changelog" -> Markdown.html(changes);
                            default -> Markdown.html(text("/docs/" + place + ".md")) + reference(chapter, chinese);
                        });
            }
        }
        return articles;
    }

    private static String reference(Site.Chapter chapter, boolean chinese) {
        return chapter.name().equals("reference")
                ? "<div id=\"reference\"></div>\n<noscript><p>"
                        + (chinese ? "需要启用 JavaScript;全文见" : "This needs JavaScript; the whole document is")
                        + " <a href=\"/openapi.yaml\">openapi.yaml</a></p></noscript>\n"
                        + "<script src=\"/docs/swagger-ui-bundle.js\"></script>\n<script src=\"/docs/start.js\"></script>\n"
                : "";
    }

    /** The packed version of the reference, as its jar tells it. */
    private static String version() {
        Properties properties = new Properties();
        try (InputStream in =
                DocsPage.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private void file(String path, String contentType, String resource) {
        add(path, contentType, bytes(resource));
    }

    private void add(String path, String contentType, byte[] content) {
        files.put(path, Asset.of(contentType, CACHING, Buffer.buffer(content)));
    }

    private static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = DocsPage.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not packed");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
