package io.junheng.audit.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the log (日志条目), read from the bytes that were hashed. What the event did not have is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AuditEntry", description = "日志条目 / an entry of the log")
public record AuditEntryView(
        @Schema(description = "序号,从 0 起 / index in the log, from 0", required = true)
        long index,

        @Schema(description = "入日志时间 / when the log took it", required = true)
        Instant recordedAt,

        @Schema(description = "事件编号 / id of the event", required = true)
        String eventId,

        @Schema(description = "发生时间 / when it happened", required = true)
        Instant time,

        @Schema(
                description = "事件类型 / CloudEvents type",
                example = "io.junheng.registry.SchoolOpened.v1",
                required = true)
        String type,

        @Schema(
                description = "操作 / what happened to the aggregate",
                enumeration = {"CREATE", "UPDATE", "DELETE"},
                required = true)
        String operation,

        @Schema(description = "服务 / service that published it", example = "registry", required = true)
        String service,

        @Schema(description = "对象类别 / kind of aggregate", example = "school", required = true)
        String aggregate,

        @Schema(description = "对象编号 / key of the aggregate", required = true)
        String aggregateId,

        @Schema(description = "对象版本 / version of the aggregate", required = true)
        long version,

        @Schema(description = "操作者 / who acted") String actor,

        @Schema(description = "接口客户端 / API client through which")
        String client,

        @Schema(description = "角色 / roles of the actor", required = true)
        List<String> roles,

        @Schema(description = "操作者管辖区划,缺省为全国 / region the actor may act in, absent for the whole country")
        String actorScope,

        @Schema(description = "对象所属区划路径 / region path of the aggregate", example = "/220000/220300/")
        String regionPath,

        @Schema(description = "请求编号 / request id") String requestId,
        @Schema(description = "链路 / W3C trace context") String traceparent,

        @Schema(description = "依据 / document or decision it rests on")
        String authority,

        @Schema(description = "变更前 / the aggregate before", type = SchemaType.OBJECT)
        Object before,

        @Schema(description = "变更后 / the aggregate after", type = SchemaType.OBJECT)
        Object after,

        @Schema(description = "变更项 / what changed, as an RFC 6902 patch with the old values", required = true)
        List<ChangeView> changes,

        @Schema(description = "事件的其他内容 / what else the event said", type = SchemaType.OBJECT)
        Object details,

        @Schema(description = "数据哈希 / SHA-256 of the data, base64", required = true)
        String dataHash,

        @Schema(description = "叶子哈希 / leaf hash, base64", required = true)
        String hash,

        @Schema(
                description =
                        "INTEGRATED 已入树并签名,PUBLISHED 检查点已离库公布 / in the tree under a signature, or covered by a checkpoint known outside the database",
                enumeration = {"INTEGRATED", "PUBLISHED"},
                required = true)
        String state,

        @Schema(description = "内容已擦除 / the data were erased; hash, proof and order remain")
        Boolean erased) {

    /** One operation of the patch. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AuditChange", description = "变更项 / one operation of an RFC 6902 patch")
    public record ChangeView(
            @Schema(
                    description = "操作 / operation",
                    enumeration = {"add", "remove", "replace"},
                    required = true)
            String op,

            @Schema(description = "位置 / JSON pointer (RFC 6901)", required = true)
            String path,

            @Schema(description = "旧值 / old value, absent when it was added")
            Object old,

            @Schema(description = "新值 / new value") Object value) {}

    /** What the hashed bytes say. */
    public static AuditEntryView of(JsonNode leaf, JsonNode data, String hash, boolean published) {
        return new AuditEntryView(
                leaf.path("index").longValue(),
                Instant.parse(leaf.path("recordedAt").textValue()),
                leaf.path("eventId").textValue(),
                Instant.parse(leaf.path("time").textValue()),
                leaf.path("type").textValue(),
                leaf.path("operation").textValue(),
                leaf.path("service").textValue(),
                leaf.path("aggregate").textValue(),
                leaf.path("aggregateId").textValue(),
                leaf.path("version").longValue(),
                leaf.path("actor").textValue(),
                leaf.path("client").textValue(),
                texts(leaf.path("roles")),
                leaf.path("actorScope").textValue(),
                leaf.path("regionPath").textValue(),
                leaf.path("requestId").textValue(),
                leaf.path("traceparent").textValue(),
                leaf.path("authority").textValue(),
                present(data.path("before")),
                present(data.path("after")),
                changes(data.path("changes"), data.path("before")),
                present(data.path("details")),
                leaf.path("dataHash").textValue(),
                hash,
                published ? "PUBLISHED" : "INTEGRATED",
                data.isMissingNode() ? true : null);
    }

    private static JsonNode present(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    private static List<String> texts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    /** The operations of a patch, each with the value that {@code before} has in its place. */
    public static List<ChangeView> changes(JsonNode patch, JsonNode before) {
        return StreamSupport.stream(patch.spliterator(), false)
                .map(change -> change(change, before))
                .toList();
    }

    private static ChangeView change(JsonNode change, JsonNode before) {
        String op = change.path("op").textValue();
        String path = change.path("path").textValue();
        JsonNode old = op.equals("add") ? MissingNode.getInstance() : before.at(path);
        return new ChangeView(op, path, old.isMissingNode() ? null : old, change.get("value"));
    }
}
