package io.junheng.audit.rows;

import static io.junheng.audit.AuditLog.auditor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.audit.AuditLog;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.junheng.verifier.Finding;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log answers for in the measures that name it, shown with the events of the contract as the services send them. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LogRowsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    AuditLog log;

    @BeforeEach
    void begin() {
        log.begin();
    }

    private static ObjectNode sample(String name) {
        try (InputStream file = LogRowsTest.class.getResourceAsStream("/META-INF/contracts/" + name + ".sample.json")) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode sample(String name, Consumer<ObjectNode> afterwards) {
        ObjectNode sample = sample(name);
        afterwards.accept((ObjectNode) sample.at("/payload/after"));
        return sample;
    }

    /** Each becomes an entry before the next is sent. */
    private void happen(List<ObjectNode> events) {
        try (Kafka kafka = Kafka.ofApplication()) {
            for (ObjectNode event : events) {
                String topic = Kafka.topic(event.get("topic").textValue().substring("junheng.".length()));
                Map<String, String> headers = new HashMap<>();
                event.get("headers")
                        .properties()
                        .forEach(header ->
                                headers.put(header.getKey(), header.getValue().textValue()));
                long before = log.size();
                kafka.createTopic(topic);
                kafka.produce(
                        topic,
                        event.get("key").textValue(),
                        event.get("payload").toString(),
                        headers);
                log.awaitSize(before + 1);
            }
        }
    }

    private static JsonNode entry(int index) throws IOException {
        return JSON.readTree(auditor()
                .get("/v1/audit/entries/" + index)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @Test
    void r171EveryChangeOfAPlanARectificationACensusAndAMergerIsOneRecordThatNobodyCanChangeUnnoticed()
            throws IOException {
        // Given
        List<ObjectNode> events = List.of(
                sample("task/AssignmentChanged"),
                sample("task/RectificationVerified"),
                sample("registry/ReturnLocked"),
                sample("registry/ReturnReopened"),
                sample("registry/ProcedureCaseTookEffect"));

        // When
        happen(events);

        // Then each says who, in which role, where, what it was before and is after
        for (int i = 0; i < events.size(); i++) {
            JsonNode entry = entry(i);
            JsonNode event = events.get(i);
            assertThat(entry.get("eventId")).isEqualTo(event.at("/headers/ce_id"));
            assertThat(entry.get("actor")).isEqualTo(event.at("/headers/ce_actor"));
            assertThat(entry.at("/roles/0")).isEqualTo(event.at("/headers/ce_actorroles"));
            assertThat(entry.get("regionPath")).isEqualTo(event.at("/headers/ce_regionpath"));
            assertThat(entry.get("before")).isEqualTo(event.at("/payload/before"));
            assertThat(entry.get("after")).isEqualTo(event.at("/payload/after"));
        }
        auditor().delete("/v1/audit/entries/2").then().statusCode(405);
        assertThat(log.verify(log.checkpoint()).finding()).isEqualTo(Finding.INTACT);

        // When one is changed past everything, then the verifier names it
        log.tamper("update audit_entry set leaf = replace(leaf, 'wang.qiang', 'zhang.san') where idx = 2");
        assertThat(log.verify(log.checkpoint()).first()).isEqualTo(2);
        assertThat(log.verify(log.checkpoint()).finding()).isNotEqualTo(Finding.INTACT);
    }

    @Test
    void r138TheDifferencesOf194StayInTheRecordOfTheImport() throws IOException {
        // Given a return of the county whose parts miss the totals by 194 posts and 194 people
        ObjectNode imported = sample(
                "registry/ReturnLocked",
                after -> ((ObjectNode) after.get("values"))
                        .put("establishmentUrban", 1697)
                        .put("establishmentRural", 1224)
                        .put("establishmentUnclassified", 194)
                        .put("staffUrban", 1901)
                        .put("staffRural", 926)
                        .put("staffUnclassified", 194));

        // When
        happen(List.of(imported));

        // Then parts and residual stand in the record, and what changed says so
        JsonNode values = entry(0).at("/after/values");
        assertThat(values.get("establishmentUrban").asInt()
                        + values.get("establishmentRural").asInt()
                        + values.get("establishmentUnclassified").asInt())
                .isEqualTo(3115);
        assertThat(values.get("staffUrban").asInt()
                        + values.get("staffRural").asInt()
                        + values.get("staffUnclassified").asInt())
                .isEqualTo(3021);
        auditor()
                .get("/v1/audit/entries/0")
                .then()
                .body("changes.path", hasItem("/values/establishmentUnclassified"))
                .body("changes.path", hasItem("/values/staffUnclassified"));
    }

    @Test
    void r164AllocationsAndSpendingAreRecordedWithWhoEnteredThemAndAnExceptionsDocument() throws IOException {
        // Given
        ObjectNode spending = sample("registry/LedgerItemOpened", after -> after.put("ledger", "earmarked-spending"));
        ((ObjectNode) spending.get("headers")).put("ce_authority", "吉财教〔2023〕118号");

        // When
        happen(List.of(spending));

        // Then
        JsonNode entry = entry(0);
        assertThat(entry.at("/after/ledger").textValue()).isEqualTo("earmarked-spending");
        assertThat(entry.get("actor")).isEqualTo(spending.at("/headers/ce_actor"));
        auditor()
                .queryParam("filter", "authority:eq:吉财教〔2023〕118号")
                .get("/v1/audit/entries")
                .then()
                .body("items.index", contains(0));
    }

    @Test
    void r175TheHistoryOfAPublicationTellsWhoApprovedItAndStaysAfterItsWithdrawal() {
        // When
        happen(List.of(
                sample("registry/ProcedureCaseOpened"),
                sample("registry/ProcedureCaseAdvanced"),
                sample("registry/ProcedureCaseWithdrawn")));

        // Then
        String key = sample("registry/ProcedureCaseOpened").get("key").textValue();
        auditor()
                .queryParam("filter", "aggregateId:eq:" + key)
                .get("/v1/audit/entries")
                .then()
                .body(
                        "items.type",
                        contains(
                                "io.junheng.registry.ProcedureCaseOpened.v1",
                                "io.junheng.registry.ProcedureCaseAdvanced.v1",
                                "io.junheng.registry.ProcedureCaseWithdrawn.v1"));
        auditor()
                .get("/v1/audit/timelines/procedure-cases/" + key)
                .then()
                .statusCode(200)
                .body("items.index", contains(0, 1, 2));
    }

    @Test
    void r177BothValuesAreRecordedWithTheirSourcesAndNeitherReplacesTheOther() throws IOException {
        // Given two sources that differ
        ObjectNode register = sample("registry/SourceFiguresFiled");
        ObjectNode census = sample("registry/SourceFiguresFiled", after -> {
            after.put("source", "census");
            ((ObjectNode) after.get("values")).put("pupilsPrimary", 1762);
        });
        ((ObjectNode) census.get("headers")).put("ce_id", "01890ec0-f8c4-73fd-ba35-f04dc8c46304");
        census.put("key", register.get("key").textValue().replace("pupil-register", "census"));

        // When
        happen(List.of(register, census));

        // Then
        assertThat(entry(0).at("/after/source").textValue()).isEqualTo("pupil-register");
        assertThat(entry(0).at("/after/values/pupilsPrimary").intValue()).isEqualTo(1759);
        assertThat(entry(1).at("/after/source").textValue()).isEqualTo("census");
        assertThat(entry(1).at("/after/values/pupilsPrimary").intValue()).isEqualTo(1762);
        assertThat(entry(1).get("aggregateId")).isNotEqualTo(entry(0).get("aggregateId"));
        assertThat(entry(1).get("operation").textValue()).isEqualTo("CREATE");
    }
}
