package io.junheng.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final List<Contract> CONTRACTS = EventContractsTest.contracts();

    private static String generated() throws IOException {
        JsonNode headers = WireJson.tree(Contract.text(Repository.contracts().resolve("headers.schema.json")));
        return AsyncApiDocument.yaml(CONTRACTS, headers, Descriptions.ofContracts());
    }

    @Test
    void theCheckedCopyIsWhatTheContractsSay() throws IOException {
        Golden.check(Repository.root().resolve("docs/asyncapi.yaml"), generated());
    }

    @Test
    void everyTopicIsAChannelAndEveryEventAMessageOfOne() throws IOException {
        // When
        JsonNode document = new YAMLMapper().readTree(generated());

        // Then
        Set<String> addresses = new TreeSet<>();
        Set<String> messages = new TreeSet<>();
        for (JsonNode channel : document.get("channels")) {
            addresses.add(channel.get("address").textValue());
            channel.get("messages").properties().stream().map(Map.Entry::getKey).forEach(messages::add);
        }
        assertThat(addresses)
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.all().stream()
                        .map(event -> EventTypes.topicOf("junheng", event))
                        .collect(Collectors.toSet()));
        assertThat(messages)
                .containsExactlyInAnyOrderElementsOf(
                        CONTRACTS.stream().map(Contract::toString).collect(Collectors.toSet()));
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        JsonNode document = new YAMLMapper().readTree(generated());

        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }
}
