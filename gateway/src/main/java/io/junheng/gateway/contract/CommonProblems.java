package io.junheng.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The refusals every operation can give (通用错误), written once and referred to. */
final class CommonProblems {

    static final String SCHEMA = "Problem";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A refusal: the name it is referred to by and its meaning. */
    private record Refusal(String name, String text) {}

    private static final Map<Integer, Refusal> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry(400, new Refusal("BadRequest", "请求有误 / malformed request")),
            Map.entry(401, new Refusal("Unauthenticated", "未认证 / not authenticated")),
            Map.entry(403, new Refusal("Forbidden", "无权限 / role not allowed")),
            Map.entry(404, new Refusal("NotFound", "不存在或不在管辖范围 / does not exist, or outside the caller's scope")),
            Map.entry(409, new Refusal("Conflict", "与当前状态冲突 / conflict with the current state")),
            Map.entry(412, new Refusal("Stale", "数据已变 / stale")),
            Map.entry(413, new Refusal("TooLarge", "内容过大 / too large")),
            Map.entry(415, new Refusal("UnsupportedMediaType", "内容类型不支持 / content type not supported")),
            Map.entry(422, new Refusal("RuleBroken", "违反规则 / rule broken")),
            Map.entry(428, new Refusal("PreconditionMissing", "缺少前提条件 / precondition missing")),
            Map.entry(429, new Refusal("TooManyRequests", "请求过多 / too many requests")),
            Map.entry(503, new Refusal("Unavailable", "暂不可用 / not available for the moment"))));

    private static final Set<Integer> ALWAYS = Set.of(400, 401, 403, 404, 429, 503);
    private static final Set<Integer> OF_WRITES = Set.of(409, 413, 415, 422);
    private static final Set<Integer> OF_CHANGES = Set.of(412, 428);
    private static final Set<Integer> RETRIED_LATER = Set.of(429, 503);

    private CommonProblems() {}

    /** The responses of an operation with the refusals its method can give, sorted by status. */
    static ObjectNode complete(String method, JsonNode responses) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        responses.properties().forEach(response -> sorted.put(response.getKey(), response.getValue()));
        ALL.forEach((status, refusal) -> {
            boolean possible = ALWAYS.contains(status)
                    || OF_WRITES.contains(status) && !method.equals("get")
                    || OF_CHANGES.contains(status) && !method.equals("get") && !method.equals("post");
            JsonNode said = sorted.get(status.toString());
            boolean unsaid = said != null && !said.has("content");
            if (unsaid || said == null && possible) {
                sorted.put(status.toString(), inline(refusal));
            }
        });
        ObjectNode result = NODES.objectNode();
        sorted.forEach(result::set);
        return result;
    }

    /** Replaces every refusal that says no more than the common one by a reference to it. */
    static void shorten(JsonNode paths) {
        paths.forEach(item -> item.forEach(operation -> {
            ObjectNode responses = (ObjectNode) operation.path("responses");
            ALL.forEach((status, refusal) -> {
                if (inline(refusal).equals(responses.get(status.toString()))) {
                    responses.putObject(status.toString()).put("$ref", "#/components/responses/" + refusal.name());
                }
            });
        }));
    }

    /** The refusals that are referred to. */
    static ObjectNode responses() {
        Map<String, ObjectNode> sorted = new TreeMap<>();
        ALL.forEach((status, refusal) -> {
            ObjectNode response = inline(refusal);
            CommonHeaders.addTo(response);
            if (RETRIED_LATER.contains(status)) {
                ObjectNode header = response.withObjectProperty("headers").putObject("Retry-After");
                header.put("description", "多少秒后可重试 / seconds after which to try again");
                header.putObject("schema").put("type", "integer").put("minimum", 1);
            }
            sorted.put(refusal.name(), response);
        });
        ObjectNode result = NODES.objectNode();
        sorted.forEach(result::set);
        return result;
    }

    private static ObjectNode inline(Refusal refusal) {
        ObjectNode response = NODES.objectNode();
        response.put("description", refusal.text());
        response.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/" + SCHEMA);
        return response;
    }
}
