package io.junheng.kit.web;

import io.junheng.kit.page.ChangeFeed;
import io.junheng.kit.page.Partitions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes what every list can do and no resource says of itself: come as CSV, be cut into partitions, lead to its changes. */
final class ListOperations {

    private static final String JSON = "application/json";
    private static final String PAGE = "#/components/schemas/Page";
    private static final Set<String> OF_ONE_PAGE = Set.of("pageSize", "pageToken", "totalCount", "fields");

    private ListOperations() {}

    static void describe(OpenAPI api) {
        Map<String, PathItem> partitions = new LinkedHashMap<>();
        api.getPaths().getPathItems().forEach((path, item) -> {
            Operation list = item.getGET();
            if (list != null && isList(list)) {
                partitions.put(path + "/partitions", OASFactory.createPathItem().GET(partitions(list)));
                alsoAsCsv(list);
                changes(path, list);
            }
        });
        partitions.forEach(api.getPaths()::addPathItem);
        if (!partitions.isEmpty()) {
            api.getComponents().addSchema("Partitions", schema());
        }
    }

    private static boolean isList(Operation operation) {
        APIResponse answer = operation.getResponses() == null
                ? null
                : operation.getResponses().getAPIResponse("200");
        if (answer == null || answer.getContent() == null || answer.getContent().getMediaType(JSON) == null) {
            return false;
        }
        Schema schema = answer.getContent().getMediaType(JSON).getSchema();
        return schema != null && schema.getRef() != null && schema.getRef().startsWith(PAGE);
    }

    private static void alsoAsCsv(Operation list) {
        Content content = list.getResponses().getAPIResponse("200").getContent();
        content.addMediaType(
                "text/csv",
                OASFactory.createMediaType()
                        .schema(OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.STRING))
                                .description("全部行,给定 pageSize 时为一页 / all rows, or one page where pageSize is given")));
    }

    private static void changes(String path, Operation list) {
        if (!path.contains("{") && ChangeFeed.knows(path.split("/")[2])) {
            list.addParameter(OASFactory.createParameter()
                    .name("changedSince")
                    .in(Parameter.In.QUERY)
                    .description("变更流游标;转到 /v1/changes / a cursor of the change feed; leads to /v1/changes")
                    .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING))));
            list.getResponses()
                    .addAPIResponse(
                            "303",
                            OASFactory.createAPIResponse()
                                    .description("此列表的变更 / where the list's changes since the cursor are")
                                    .addHeader(
                                            "Location",
                                            OASFactory.createHeader()
                                                    .description("变更流地址 / the feed's address")
                                                    .schema(OASFactory.createSchema()
                                                            .type(List.of(Schema.SchemaType.STRING)))));
        }
    }

    private static Operation partitions(Operation list) {
        Operation operation = OASFactory.createOperation()
                .operationId(list.getOperationId() + "Partitions")
                .summary("并行读取的分段 / page tokens that cut " + list.getOperationId()
                        + " into stretches to be read at the same time")
                .tags(list.getTags())
                .security(list.getSecurity());
        if (list.getParameters() != null) {
            list.getParameters().stream()
                    .filter(parameter -> !OF_ONE_PAGE.contains(parameter.getName()))
                    .forEach(operation::addParameter);
        }
        return operation
                .addParameter(OASFactory.createParameter()
                        .name("number")
                        .in(Parameter.In.QUERY)
                        .description("分段数 / number of stretches")
                        .schema(OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.INTEGER))
                                .minimum(java.math.BigDecimal.ONE)
                                .maximum(java.math.BigDecimal.valueOf(Partitions.MOST))
                                .defaultValue(Partitions.USUAL)))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(
                                "200",
                                OASFactory.createAPIResponse()
                                        .description("分段 / the stretches")
                                        .content(OASFactory.createContent()
                                                .addMediaType(
                                                        JSON,
                                                        OASFactory.createMediaType()
                                                                .schema(OASFactory.createSchema()
                                                                        .ref("#/components/schemas/Partitions"))))));
    }

    private static Schema schema() {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .description("并行读取的分段 / stretches of a list that can be read at the same time")
                .addRequired("pageTokens")
                .addProperty(
                        "pageTokens",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .description(
                                        "各段的翻页标记,每段从它开始、跟随 `next` 直到没有 / a pageToken for each stretch; follow `next` from it until there is none")
                                .items(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING))));
    }
}
