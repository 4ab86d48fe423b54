package io.junheng.gateway.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Serves the API document (接口文档): {@code /openapi.json} and {@code /openapi.yaml}, whole or with {@code ?tag=} in slices, with an entity tag. Tools that know
 * OpenAPI 3.0 only get the same at {@code /openapi-3.0.json} and {@code /openapi-3.0.yaml}.
 */
@ApplicationScoped
class ContractPage implements OwnPage {

    private static final int KEPT = 200;

    private final Map<String, Rendition> renditions;
    private final Set<String> tags;
    private final ConcurrentMap<String, Asset> texts = new ConcurrentHashMap<>();

    ContractPage() {
        ObjectNode document = ContractText.parseYaml(packed());
        ObjectNode older = OlderDialect.of(document);
        tags = Slice.tags(document);
        renditions = Map.of(
                "/openapi.yaml", new Rendition(document, true),
                "/openapi.json", new Rendition(document, false),
                "/openapi-3.0.yaml", new Rendition(older, true),
                "/openapi-3.0.json", new Rendition(older, false));
    }

    /** One form of the document. */
    private record Rendition(ObjectNode document, boolean yaml) {

        Asset of(Set<String> wanted) {
            ObjectNode part = wanted.isEmpty() ? document : Slice.of(document, wanted);
            String text = yaml ? ContractText.yaml(part) : ContractText.json(part);
            return Asset.of(yaml ? "application/yaml" : "application/json", "no-cache", Buffer.buffer(text));
        }
    }

    @Override
    public List<String> paths() {
        return List.copyOf(renditions.keySet());
    }

    @Override
    public Future<Content> get(HttpServerRequest request, String path) {
        Set<String> wanted = new TreeSet<>(request.params().getAll("tag"));
        for (String tag : wanted) {
            if (!tags.contains(tag)) {
                return Future.failedFuture(Problem.of(GatewayProblem.UNKNOWN_TAG, tag, String.join(" ", tags)));
            }
        }
        String key = path + wanted;
        Asset text = texts.get(key);
        if (text == null) {
            text = renditions.get(path).of(wanted);
            if (texts.size() < KEPT) {
                texts.put(key, text);
            }
        }
        return Future.succeededFuture(text.answer(request, Map.of("Access-Control-Allow-Origin", "*")));
    }

    private static String packed() {
        try (InputStream in = ContractPage.class.getResourceAsStream("/openapi.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
