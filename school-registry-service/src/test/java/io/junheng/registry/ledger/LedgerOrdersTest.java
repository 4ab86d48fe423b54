package io.junheng.registry.ledger;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.rows.LedgerApi.enter;
import static io.junheng.registry.rows.LedgerApi.school;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventTypes;
import io.junheng.contracts.task.OrderChanged;
import io.junheng.contracts.task.OrderIssued;
import io.junheng.contracts.task.OrderState;
import io.junheng.registry.RegistryApi;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the task service orders about an item shows with the item. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LedgerOrdersTest {

    private static final String TOWN = "220382001";

    @Inject
    ObjectMapper json;

    @BeforeEach
    void ledger() {
        RegistryApi.foundations();
        put(admin(), "/v1/ledgers/lo-repairs", """
                {"name":"维修","nameEn":"Repairs","subject":"SCHOOL","lifecycle":"CASE","period":"CALENDAR_YEAR",
                "fields":[{"key":"place","name":"部位","nameEn":"place","type":"TEXT"}],"writtenOffBy":"OTHER_PARTY",
                "rules":[{"key":"named","check":"known(place)","severity":"FINDING","message":"未写明部位","messageEn":"no place"}]}""", "If-None-Match", "*");
    }

    @Test
    void r098TheOrdersAboutAnItemAndItsFindingsShowWithIt() {
        // Given
        String item = enter("lo-repairs", school("211", 9871, TOWN), "2023-10-09", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String finding = as("li", "viewer", "220382")
                .queryParam("filter", "item:eq:" + item)
                .get("/v1/ledger-findings")
                .path("items[0].id");

        // When
        tell(new OrderIssued(null, order("ord_lo_item", "LEDGER", item, "ISSUED", 1)));
        tell(new OrderIssued(null, order("ord_lo_finding", "LEDGER", finding, "ISSUED", 1)));
        tell(new OrderIssued(null, order("ord_lo_other", "HAZARD", item, "ISSUED", 1)));
        tell(new OrderChanged(
                order("ord_lo_item", "LEDGER", item, "ISSUED", 1), order("ord_lo_item", "LEDGER", item, "CLOSED", 2)));

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            List<Map<String, Object>> orders = orders("220382", item, 200);
            assertThat(orders)
                    .extracting(order -> order.get("id") + " " + order.get("status"))
                    .containsExactly("ord_lo_finding ISSUED", "ord_lo_item CLOSED");
        });
        orders("220381", item, 404);
    }

    private static List<Map<String, Object>> orders(String region, String item, int status) {
        return as("li", "viewer", region)
                .get("/v1/ledger-items/" + item + "/orders")
                .then()
                .statusCode(status)
                .extract()
                .path("items");
    }

    private static OrderState order(String id, String source, String ref, String status, long version) {
        return new OrderState(
                id,
                "RECTIFICATION",
                source,
                ref,
                "限期维修",
                "220382-jyj",
                null,
                "220382",
                "/220000/220300/220382/",
                "system:task",
                LocalDate.of(2023, 12, 1),
                status,
                null,
                status.equals("CLOSED") ? "wang" : null,
                null,
                false,
                version);
    }

    private void tell(DomainEvent event) {
        try (Kafka kafka = Kafka.ofApplication()) {
            String topic = EventTypes.topicOf(Kafka.topic("x").replace(".x", ""), event.getClass());
            kafka.createTopic(topic);
            kafka.produce(
                    topic,
                    event.aggregateId(),
                    json.writeValueAsString(Map.of("after", event.after())),
                    Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_type", EventTypes.typeOf(event.getClass()),
                            "ce_source", "/junheng/task",
                            "ce_subject", event.aggregateId(),
                            "ce_time", "2023-10-09T01:30:00Z",
                            "ce_version", Long.toString(event.aggregateVersion()),
                            "ce_regionpath", event.regionPath()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
