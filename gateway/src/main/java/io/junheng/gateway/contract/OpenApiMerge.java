package io.junheng.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.gateway.route.Route;
import io.junheng.gateway.route.RoutingTable;
import io.junheng.gateway.route.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Merges the services' OpenAPI documents into the one of the suite (接口文档合并). The same documents give the same text, in whatever order they come: paths, schemas and
 * tags are sorted. A schema that several services share is kept once; where they differ under one name, each gets its service's name in front. Problems that
 * are the same everywhere are written once. What cannot be merged without guessing is an error: a path that the gateway does not route to the service that
 * documents it, a shared path that services describe differently, an operation without an id or with one that is taken.
 */
final class OpenApiMerge {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

    private static final String PUBLIC = """
            无需密钥即可读取的公开信息,不含个人信息;按来源地址限流,可缓存一分钟。

            Public: anybody reads it without a key. Nothing of persons is in it; requests are limited by address, and answers may be kept for a minute.""";

    private final Map<Service, ObjectNode> documents;
    private final Map<String, ObjectNode> paths = new TreeMap<>();
    private final Map<String, String> operations = new TreeMap<>();
    private final Manual manual;

    private OpenApiMerge(Map<Service, ObjectNode> documents) {
        this.documents = documents;
        this.manual = new Manual(documents.values());
    }

    /** The merged document; throws {@link IllegalArgumentException} with a sentence when the documents do not fit together. */
    static ObjectNode merge(Map<Service, ObjectNode> documents, String version) {
        Map<Service, ObjectNode> copies = new TreeMap<>();
        documents.forEach((service, document) -> copies.put(service, document.deepCopy()));
        return new OpenApiMerge(copies).merged(version);
    }

    private ObjectNode merged(String version) {
        documents.forEach((service, document) -> keepRouted(service, document));
        Schemas schemas = new Schemas(documents);
        documents.forEach((service, document) -> {
            schemas.rename(service, document.path("paths"));
            document.path("paths").properties().forEach(path -> addPath(service, path.getKey(), path.getValue()));
        });
        RoutingTable.publicLists().forEach(this::addPublic);
        paths.forEach(OpenApiMerge::openWhatIsSecret);
        ObjectNode merged = NODES.objectNode();
        merged.put("openapi", "3.1.0");
        merged.set("info", info(version));
        merged.putArray("servers").addObject().put("url", "/").put("description", "网关 / the gateway");
        merged.putArray("security").addObject().putArray("bearer");
        merged.set("tags", tags());
        ObjectNode all = merged.putObject("paths");
        paths.forEach(all::set);
        ObjectNode components = merged.putObject("components");
        components.set("schemas", schemas.reachableFrom(all));
        Expandable.describe(merged);
        CommonProblems.shorten(all);
        components.set("responses", CommonProblems.responses());
        components.set("headers", CommonHeaders.components());
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "接口密钥(jh_…)或统一认证的令牌 / an API key (jh_…), or a token of the OpenID provider");
        return merged;
    }

    /** Leaves out what does not reach a client: the shared paths of the gateway's own process, which serves none of them. */
    private static void keepRouted(Service service, ObjectNode document) {
        ObjectNode all = (ObjectNode) document.path("paths");
        List<String> names = new ArrayList<>();
        all.fieldNames().forEachRemaining(names::add);
        for (String path : names) {
            if (RoutingTable.isShared(path)) {
                if (service == Service.GATEWAY) {
                    all.remove(path);
                }
                continue;
            }
            Optional<Service> owner = RoutingTable.find(path).map(Route::service);
            if (!owner.equals(Optional.of(service))) {
                throw new IllegalArgumentException(
                        service.key() + " documents " + path + ", which the gateway routes to "
                                + owner.map(Service::key).orElse("nobody"));
            }
        }
    }

    private void addPath(Service service, String path, JsonNode item) {
        ObjectNode clean = NODES.objectNode();
        for (String method : METHODS) {
            if (item.has(method)) {
                clean.set(method, operation(service, method + " " + path, item.get(method)));
            }
        }
        ObjectNode earlier = paths.putIfAbsent(path, clean);
        if (earlier != null && !earlier.equals(clean)) {
            throw new IllegalArgumentException(service.key() + " describes " + path + " differently from the others");
        }
    }

    /** The list at {@code path} once more, as anybody may read it. */
    private void addPublic(String path, String publicPath) {
        JsonNode list = paths.containsKey(path) ? paths.get(path).path("get") : NODES.missingNode();
        if (list instanceof ObjectNode operation) {
            ObjectNode copy = operation.deepCopy();
            copy.put(
                    "operationId",
                    "listPublic" + operation.path("operationId").asText().substring("list".length()));
            copy.put("description", PUBLIC);
            copy.remove(Manual.ROLES);
            copy.putArray("security");
            paths.put(publicPath, NODES.objectNode().set("get", copy));
        }
    }

    /** What is read by its secret address needs no key. */
    private static void openWhatIsSecret(String path, ObjectNode item) {
        if (RoutingTable.isSecret(path) && item.path("get") instanceof ObjectNode operation) {
            operation.remove(Manual.ROLES);
            operation.putArray("security");
        }
    }

    private ObjectNode operation(Service service, String where, JsonNode source) {
        ObjectNode operation = NODES.objectNode();
        String id = source.path("operationId").asText("");
        if (id.isEmpty()) {
            throw new IllegalArgumentException(service.key() + " gives " + where + " no operationId");
        }
        String taken = operations.putIfAbsent(id, where);
        if (taken != null && !taken.equals(where)) {
            throw new IllegalArgumentException("operationId " + id + " stands for " + taken + " and for " + where);
        }
        operation.put("operationId", id);
        String method = where.substring(0, where.indexOf(' '));
        for (String key : List.of("summary", "tags", "deprecated", "parameters", "requestBody")) {
            if (source.has(key)) {
                operation.set(key, source.get(key));
            }
        }
        operation.put("description", manual.describe(method, source));
        if (!manual.roles(id).isEmpty()) {
            manual.roles(id).forEach(operation.putArray(Manual.ROLES)::add);
        }
        source.path("responses").properties().forEach(response -> {
            JsonNode content = response.getValue().get("content");
            if (content != null && content.isEmpty()) {
                throw new IllegalArgumentException(service.key() + ": " + id + " answers " + response.getKey()
                        + " without a media type; its resource needs @Produces");
            }
        });
        ObjectNode responses = CommonProblems.complete(method, source.path("responses"));
        responses.properties().forEach(response -> {
            if (response.getKey().startsWith("2") && response.getValue() instanceof ObjectNode good) {
                CommonHeaders.addTo(good);
            }
        });
        operation.set("responses", responses);
        return operation;
    }

    private JsonNode tags() {
        Map<String, String> described = new TreeMap<>();
        paths.values()
                .forEach(item -> item.forEach(
                        operation -> operation.path("tags").forEach(tag -> described.putIfAbsent(tag.asText(), ""))));
        documents
                .values()
                .forEach(document -> document.path("tags").forEach(tag -> {
                    String text = tag.path("description").asText("");
                    described.computeIfPresent(
                            tag.path("name").asText(), (name, known) -> known.compareTo(text) < 0 ? text : known);
                }));
        var tags = NODES.arrayNode();
        described.forEach((name, text) -> {
            ObjectNode tag = tags.addObject().put("name", name);
            if (!text.isEmpty()) {
                tag.put("description", text);
            }
        });
        return tags;
    }

    private static ObjectNode info(String version) {
        ObjectNode info = NODES.objectNode();
        info.put("title", "均衡 / Junheng");
        info.put("version", version);
        info.put("summary", "教育强县创建与义务教育均衡的接口 / the API of an education-governance programme");
        info.putObject("contact").put("name", "本系统的运行单位 / whoever operates this deployment");
        info.putObject("license")
                .put("name", "由运行单位许可使用 / use is licensed by the operator")
                .put("identifier", "LicenseRef-Operator");
        info.put("description", """
                教育强县创建与义务教育均衡的接口:学校登记、报表、指标评价、整改任务与可核验的记录。
                所有请求以 `Authorization: Bearer <密钥>` 认证;错误一律为 RFC 9457 的 `application/problem+json`,\
                按 `Accept-Language` 给出中文或英文。

                The API of an education-governance programme: school registry, returns, indicators, rectification and a
                verifiable record. Every request carries `Authorization: Bearer <key>`; every error is RFC 9457
                `application/problem+json`, in Chinese or English by `Accept-Language`.
                """);
        return info;
    }
}
