package io.junheng.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.gateway.route.Service;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {

    private static final String STATUS = "Status: {type: string, enum: [OPEN]}";

    @Test
    void schemasThatAreTheSameAreKeptOnceAndOthersArePrefixed() {
        // Given two services that mean the same by Money and different things by Status, to which Item refers
        Map<Service, ObjectNode> documents = documents(
                service(
                        Service.REGISTRY,
                        "schools",
                        "Item",
                        "Money: {type: number}",
                        "Status: {type: string, enum: [OPEN]}",
                        "Item: {$ref: '#/components/schemas/Status'}"),
                service(
                        Service.TASK,
                        "plans",
                        "Item",
                        "Money: {type: number}",
                        "Status: {type: string, enum: [DRAFT]}",
                        "Item: {$ref: '#/components/schemas/Status'}"));

        // When
        JsonNode schemas = OpenApiMerge.merge(documents, "1").at("/components/schemas");

        // Then
        assertThat(schemas.fieldNames())
                .toIterable()
                .containsExactly("Problem", "RegistryItem", "RegistryStatus", "TaskItem", "TaskStatus");
        assertThat(schemas.at("/TaskItem/$ref").asText()).isEqualTo("#/components/schemas/TaskStatus");
    }

    @Test
    void aReadCanBeExpandedByWhatItsFieldsReferToAndAListReadByPartnersCodes() {
        // When schools name their region, and have a number that is called like a reference
        JsonNode merged = OpenApiMerge.merge(
                documents(
                        service(
                                Service.REGISTRY,
                                "schools",
                                "School",
                                "School: {type: object, properties: {regionCode: {type: [string, 'null']}, planId: {type: integer}}}")),
                "1");

        // Then
        JsonNode parameters = merged.at("/paths/~1v1~1schools/get/parameters");
        assertThat(parameters.findValuesAsText("name")).contains("expand", "identifier");
        assertThat(parameters.findValuesAsText("description"))
                .anyMatch(text -> text.endsWith("caller's scope: region"));
        assertThat(merged.at("/components/schemas/School/properties/expanded/type")
                        .asText())
                .isEqualTo("object");
        assertThat(merged.at("/paths/~1v1~1schools/put/parameters").findValuesAsText("name"))
                .doesNotContain("expand");
    }

    @Test
    void theOrderOfTheDocumentsDoesNotMatter() {
        // Given
        Map.Entry<Service, ObjectNode> one = service(Service.REGISTRY, "schools", "Status", STATUS);
        Map.Entry<Service, ObjectNode> other = service(Service.TASK, "plans", "Status", STATUS);
        Map<Service, ObjectNode> forwards = new LinkedHashMap<>();
        forwards.put(one.getKey(), one.getValue());
        forwards.put(other.getKey(), other.getValue());
        Map<Service, ObjectNode> backwards = new LinkedHashMap<>();
        backwards.put(other.getKey(), other.getValue());
        backwards.put(one.getKey(), one.getValue());

        // Then
        String text = ContractText.yaml(OpenApiMerge.merge(forwards, "1"));
        assertThat(ContractText.yaml(OpenApiMerge.merge(backwards, "1"))).isEqualTo(text);
        assertThat(ContractText.yaml(ContractText.parseYaml(text))).isEqualTo(text);
        assertThat(ContractText.parseJson(ContractText.json(ContractText.parseYaml(text))))
                .isEqualTo(ContractText.parseYaml(text));
    }

    @Test
    void everyOperationHasTheRefusalsItsMethodCanGive() {
        // When
        JsonNode paths = OpenApiMerge.merge(documents(service(Service.REGISTRY, "schools", "Status", STATUS)), "1")
                .at("/paths");

        // Then
        assertThat(paths.at("/~1v1~1schools/get/responses").fieldNames())
                .toIterable()
                .containsExactly("200", "400", "401", "403", "404", "429", "503");
        assertThat(paths.at("/~1v1~1schools/put/responses").fieldNames())
                .toIterable()
                .containsExactly(
                        "200", "400", "401", "403", "404", "409", "412", "413", "415", "422", "428", "429", "503");
        assertThat(paths.at("/~1v1~1schools/put/responses/428/$ref").asText())
                .isEqualTo("#/components/responses/PreconditionMissing");
    }

    @Test
    void whatServicesShareIsOneOperationWhenTheyDescribeItAlike() {
        // Given
        ObjectNode one = document("/v1/jobs/{id}", "job", "Status", STATUS);
        ObjectNode same = document("/v1/jobs/{id}", "job", "Status", STATUS);
        ObjectNode different = document("/v1/jobs/{id}", "job", "Status", "Status: {type: integer}");

        // Then
        assertThat(OpenApiMerge.merge(Map.of(Service.REGISTRY, one, Service.TASK, same), "1")
                        .at("/paths"))
                .hasSize(1);
        assertThatThrownBy(() -> OpenApiMerge.merge(Map.of(Service.REGISTRY, one, Service.TASK, different), "1"))
                .hasMessageContaining("describes /v1/jobs/{id} differently");
        assertThat(OpenApiMerge.merge(Map.of(Service.GATEWAY, different), "1").at("/paths"))
                .isEmpty();
    }

    @Test
    void whatCannotBeMergedIsSaid() {
        assertThatThrownBy(() -> OpenApiMerge.merge(documents(service(Service.TASK, "schools", "Status", STATUS)), "1"))
                .hasMessage("task documents /v1/schools, which the gateway routes to registry");
        assertThatThrownBy(() -> OpenApiMerge.merge(documents(service(Service.TASK, "nothing", "Status", STATUS)), "1"))
                .hasMessage("task documents /v1/nothing, which the gateway routes to nobody");
        assertThatThrownBy(() -> OpenApiMerge.merge(
                        Map.of(
                                Service.REGISTRY,
                                document("/v1/schools", "same", "Status", STATUS),
                                Service.TASK,
                                document("/v1/plans", "same", "Status", STATUS)),
                        "1"))
                .hasMessageContaining("operationId getSame stands for get /v1/schools and for get /v1/plans");
        assertThatThrownBy(() -> OpenApiMerge.merge(documents(service(Service.TASK, "plans", "Missing", STATUS)), "1"))
                .hasMessage("There is no schema Missing");
        ObjectNode mute = document("/v1/plans", "plans", "Status", STATUS);
        ((ObjectNode) mute.at("/paths/~1v1~1plans/get/responses/200")).putObject("content");
        assertThatThrownBy(() -> OpenApiMerge.merge(Map.of(Service.TASK, mute), "1"))
                .hasMessage("task: getPlans answers 200 without a media type; its resource needs @Produces");
    }

    @Test
    void aSliceHasItsOperationsAndWhatTheyNeed() {
        // Given
        ObjectNode whole = OpenApiMerge.merge(
                documents(
                        service(Service.REGISTRY, "schools", "Status", STATUS),
                        service(Service.TASK, "plans", "Money", "Money: {type: number}")),
                "1");

        // When
        ObjectNode slice = Slice.of(whole, Set.of("plans"));

        // Then
        assertThat(Slice.tags(whole)).containsExactly("plans", "schools");
        assertThat(slice.at("/paths").fieldNames()).toIterable().containsExactly("/v1/plans");
        assertThat(slice.at("/components/schemas").fieldNames()).toIterable().containsExactly("Money", "Problem");
        assertThat(Slice.tags(slice)).containsExactly("plans");
        assertThat(whole.at("/paths")).hasSize(2);
    }

    private static Map<Service, ObjectNode> documents(Map.Entry<Service, ObjectNode> one) {
        return Map.of(one.getKey(), one.getValue());
    }

    private static Map<Service, ObjectNode> documents(
            Map.Entry<Service, ObjectNode> one, Map.Entry<Service, ObjectNode> other) {
        return Map.of(one.getKey(), one.getValue(), other.getKey(), other.getValue());
    }

    private static Map.Entry<Service, ObjectNode> service(
            Service service, String resource, String schema, String... schemas) {
        return Map.entry(service, document("/v1/" + resource, resource, schema, schemas));
    }

    private static ObjectNode document(String path, String name, String schema, String... schemas) {
        String id = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        StringBuilder text = new StringBuilder("openapi: 3.1.0\npaths:\n  " + path + ":\n");
        for (String method : new String[] {"get", "put"}) {
            text.append(
                    "    %s:%n      operationId: %s%s%n      tags: [%s]%n      responses:%n        '200':%n          description: ok%n          content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}%n"
                            .formatted(method, method, id, name, schema));
        }
        text.append("components:\n  schemas:\n    Problem: {type: object}\n");
        for (String each : schemas) {
            text.append("    ").append(each).append('\n');
        }
        return ContractText.parseYaml(text.toString());
    }
}
