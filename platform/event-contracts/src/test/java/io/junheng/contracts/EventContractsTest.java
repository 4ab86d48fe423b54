package io.junheng.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractsTest {

    private static final Descriptions DESCRIPTIONS = Descriptions.ofContracts();

    private static final String HEADERS = Contract.text(Repository.contracts().resolve("headers.schema.json"));

    static List<Contract> contracts() {
        return EventCatalogue.all().stream().map(Contract::new).toList();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theSchemaIsWhatTheRecordSays(Contract contract) throws IOException {
        Golden.check(contract.schemaFile(), derivedSchema(contract));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theSampleMeetsItsSchema(Contract contract) throws IOException {
        String payload = WireJson.pretty(contract.sample().payload());

        List<String> faults = JsonSchemas.faults(derivedSchema(contract), payload);

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theSampleIsReadAndWrittenBackEqual(Contract contract) throws IOException {
        // Given
        String sent = WireJson.pretty(contract.sample().payload());

        // When
        DomainEvent read = WireJson.MAPPER.readValue(sent, contract.event());

        // Then
        assertThat(WireJson.pretty(read)).isEqualTo(sent);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theSamplesHeadersTellOfTheSameEvent(Contract contract) throws IOException {
        // Given
        Contract.Sample sample = contract.sample();

        // When
        DomainEvent event = WireJson.MAPPER.treeToValue(sample.payload(), contract.event());

        // Then
        assertThat(JsonSchemas.faults(HEADERS, WireJson.pretty(sample.headers())))
                .isEmpty();
        assertThat(sample.headers().keySet()).isSubsetOf(propertyNames(HEADERS));
        assertThat(sample.topic()).isEqualTo(EventTypes.topicOf("junheng", contract.event()));
        assertThat(sample.key()).isEqualTo(event.aggregateId());
        assertThat(sample.headers())
                .containsEntry("ce_type", EventTypes.typeOf(contract.event()))
                .containsEntry("ce_subject", event.aggregateId())
                .containsEntry("ce_version", Long.toString(event.aggregateVersion()))
                .containsEntry("ce_regionpath", event.regionPath());
        String service = contract.event().getAnnotation(EventType.class).service();
        assertThat(sample.headers().get("ce_source"))
                .matches("/junheng/" + (service.equals(EventTypes.SUITE) ? "[a-z]+" : service));
        assertThat(UUID.fromString(sample.headers().get("ce_id")).version()).isEqualTo(7);
        assertThat(OffsetDateTime.parse(sample.headers().get("ce_time"))).isNotNull();
    }

    @Test
    void everyEventRecordIsInTheCatalogue() throws Exception {
        Set<String> declared = DeclaredEvents.beside(EventCatalogue.class);

        assertThat(declared)
                .containsExactlyInAnyOrderElementsOf(
                        EventCatalogue.all().stream().map(Class::getName).collect(Collectors.toSet()));
    }

    @Test
    void sampleIdsAreUnique() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (Contract contract : contracts()) {
            ids.add(contract.sample().headers().get("ce_id"));
        }

        assertThat(ids).hasSameSizeAs(contracts());
    }

    @Test
    void noContractOutlivesItsEvent() throws IOException {
        Set<Path> expected = contracts().stream()
                .flatMap(contract -> Stream.of(contract.schemaFile(), contract.sampleFile()))
                .collect(Collectors.toCollection(TreeSet::new));
        expected.add(Repository.contracts().resolve("headers.schema.json"));

        try (Stream<Path> files = Files.walk(Repository.contracts())) {
            assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<String> propertyNames(String schema) throws IOException {
        return WireJson.tree(schema).get("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String derivedSchema(Contract contract) throws IOException {
        return WireJson.pretty(PayloadSchema.of(contract.event(), DESCRIPTIONS));
    }
}
