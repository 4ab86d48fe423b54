package io.junheng.kit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to every operation the problems it can answer with, once, so that no resource has to, and writes schemas in the form client generators read best. */
public class CommonResponses implements OASFilter {

    private static final Map<Integer, String> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put(400, "请求有误 / malformed request");
        TEXTS.put(401, "未认证 / not authenticated");
        TEXTS.put(403, "无权限 / role not allowed");
        TEXTS.put(404, "不存在或不在管辖范围 / does not exist, or outside the caller's scope");
        TEXTS.put(409, "与当前状态冲突 / conflict with the current state");
        TEXTS.put(412, "数据已变 / stale");
        TEXTS.put(413, "内容过大 / too large");
        TEXTS.put(415, "内容类型不支持 / content type not supported");
        TEXTS.put(422, "违反规则 / rule broken");
        TEXTS.put(428, "缺少前提条件 / precondition missing");
        TEXTS.put(429, "请求过多 / too many requests");
        TEXTS.put(503, "暂不可用 / not available for the moment");
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        ListOperations.describe(api);
        api.getPaths().getPathItems().values().forEach(CommonResponses::complete);
    }

    /** A reference stands alone: its target says the type. Dates and times are written out where they are used. */
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() == null) {
            return schema;
        }
        switch (schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1)) {
            case "Instant" -> text(schema, "date-time");
            case "LocalDate" -> text(schema, "date");
            default -> schema.setType(null);
        }
        return schema;
    }

    private static void text(Schema schema, String format) {
        schema.setRef(null);
        schema.setType(List.of(Schema.SchemaType.STRING));
        schema.setFormat(format);
    }

    private static void complete(PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            boolean writes = method != PathItem.HttpMethod.GET;
            boolean guarded = method == PathItem.HttpMethod.PUT
                    || method == PathItem.HttpMethod.PATCH
                    || method == PathItem.HttpMethod.DELETE;
            add(operation, 400, 401, 403, 404, 429, 503);
            if (writes) {
                add(operation, 409, 413, 415, 422);
            }
            if (guarded) {
                add(operation, 412, 428);
            }
        });
    }

    private static void add(Operation operation, int... statuses) {
        APIResponses responses =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        for (int status : statuses) {
            if (responses.getAPIResponse(Integer.toString(status)) == null) {
                responses.addAPIResponse(Integer.toString(status), problem(status));
            }
        }
        operation.setResponses(responses);
    }

    private static APIResponse problem(int status) {
        return OASFactory.createAPIResponse()
                .description(TEXTS.get(status))
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
}
