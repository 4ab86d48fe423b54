package io.junheng.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What holds for an operation because of its kind (使用说明): who may call it, how it pages, how it is repeated safely, which version it wants. It is read from the
 * operation itself and written behind its own description, so that nobody has to keep 250 paragraphs in step with the code.
 */
final class Manual {

    /** Where a service says which roles it lets in. */
    static final String ROLES = "x-roles";

    private static final String PARTITIONS = "Partitions";

    private final Map<String, List<String>> roles = new TreeMap<>();

    /** @param documents in whose operations {@link #ROLES} stands */
    Manual(Iterable<ObjectNode> documents) {
        documents.forEach(document -> document.path("paths")
                .forEach(item -> item.forEach(operation -> {
                    List<String> allowed = new ArrayList<>();
                    operation.path(ROLES).forEach(role -> allowed.add(role.asText()));
                    if (!allowed.isEmpty()) {
                        roles.put(operation.path("operationId").asText(), allowed);
                    }
                })));
    }

    /** The roles that may call the operation, sorted; empty when its document does not say. */
    List<String> roles(String operationId) {
        String list = operationId.endsWith(PARTITIONS)
                ? operationId.substring(0, operationId.length() - PARTITIONS.length())
                : operationId;
        return roles.getOrDefault(operationId, roles.getOrDefault(list, List.of()));
    }

    /** The operation's own description, if any, and what holds for its kind, in Chinese and English. */
    String describe(String method, JsonNode operation) {
        StringJoiner zh = new StringJoiner("");
        StringJoiner en = new StringJoiner(" ");
        List<String> allowed = roles(operation.path("operationId").asText());
        if (!allowed.isEmpty()) {
            zh.add("可用角色:" + String.join("、", allowed) + "。");
            en.add("Roles: " + String.join(", ", allowed) + ".");
        }
        Set<String> parameters = new TreeSet<>();
        operation
                .path("parameters")
                .forEach(each -> parameters.add(each.path("name").asText()));
        if (parameters.contains("pageToken")) {
            zh.add("只列出调用者管辖范围内的行;沿 `next` 逐页读取,`Accept: text/csv` 可取 CSV。");
            en.add(
                    "Lists only rows in the caller's scope; follow `next` from page to page, or ask with `Accept: text/csv`.");
        } else if (method.equals("get")) {
            zh.add("管辖范围之外的对象视为不存在(404)。");
            en.add("What lies outside the caller's scope does not exist (404).");
        }
        if (parameters.contains("If-None-Match") && method.equals("get")) {
            zh.add("附 `If-None-Match` 时,未变则答 304。");
            en.add("With `If-None-Match`, an unchanged answer is 304.");
        }
        if (parameters.contains("If-Match")) {
            zh.add("`If-Match` 写所读版本的 `ETag`;已被他人改动则答 412。");
            en.add(
                    "`If-Match` carries the `ETag` of the version that was read; when somebody changed it since, the answer is 412.");
        }
        if (method.equals("post")) {
            zh.add("附 `Idempotency-Key` 可安全重发:24 小时内同键同内容得到同一应答,不会执行两次。");
            en.add(
                    "Send an `Idempotency-Key` to repeat it safely: within 24 hours the same key and content get the same answer and no second effect.");
        } else if (!method.equals("get")) {
            zh.add("重发结果相同。");
            en.add("Repeating it changes nothing more.");
        }
        if (operation.path("responses").has("202")) {
            zh.add("耗时操作以任务进行:应答 202,`Location` 指向任务。");
            en.add("It runs as a job: the answer is 202, and `Location` leads to the job.");
        }
        String own = operation.path("description").asText("").strip();
        return (own.isEmpty() ? "" : own + "\n\n") + zh + "\n\n" + en;
    }
}
