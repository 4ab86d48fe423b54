package io.junheng.registry;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.RegistryApi.verifier;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventCatalogue;
import io.junheng.contracts.EventType;
import io.junheng.registry.procedure.ProcedureApi;
import io.junheng.registry.rows.CountyEvents;
import io.junheng.registry.rows.LedgerEvents;
import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Everything the registry tells the others meets the contracts, and there is no kind of event it never tells. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PublishedEventsTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String RETURN = "/v1/returns/schools/2122990016/2021";
    private static final int OF_EACH_KIND = 20;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Schema> schemas = new HashMap<>();

    private static void everyKindOfChange() {
        counties();
        put(
                        admin(),
                        "/v1/regions/220322100",
                        "{\"name\":\"梨树镇\",\"parentCode\":\"220322\",\"validFrom\":\"2024-01-01\"}",
                        "If-Match",
                        "*")
                .then()
                .statusCode(200);
        put(admin(), "/v1/policy-parameters/told", """
                        {"name":"年度校车奖补资金上限","nameEn":"limit of grants","type":"NUMBER","unit":"万元",
                        "values":[{"from":"2011-01-01","to":"2011-12-31","value":120}]}
                        """).then().statusCode(201);
        for (String day : List.of("null", "\"2030-08-31\"", "null")) {
            admin().contentType("application/merge-patch+json")
                    .header("If-Match", "*")
                    .body("{\"boarding\":" + day.equals("null") + ",\"closedOn\":" + day + "}")
                    .patch("/v1/schools/2122990016")
                    .then()
                    .statusCode(200);
        }
        put(
                        admin(),
                        "/v1/regions/220322990",
                        "{\"name\":\"示例学区\",\"kind\":\"SCHOOL_DISTRICT\",\"parentCode\":\"220322\",\"validFrom\":\"2024-01-01\"}")
                .then()
                .statusCode(201);
        put(admin(), "/v1/regions/220322990/members/2122990016", "{\"validFrom\":\"2024-09-01\"}")
                .then()
                .statusCode(201);
        put(
                        admin(),
                        "/v1/founding-rules/example",
                        "{\"name\":\"示例\",\"nameEn\":\"example\",\"kind\":\"NAME_WORDS\",\"words\":[\"示例禁用字样\"],\"effectiveFrom\":\"2024-01-01\"}")
                .then()
                .statusCode(201);
        for (String to : new String[] {"RETURNED", "WITHDRAWN", "ACCEPTED"}) {
            String proposal = post(
                            RegistryApi.ofSchool("2122990016", "220322"),
                            "/v1/change-proposals",
                            "{\"school\":\"2122990016\",\"changes\":{\"address\":\"示例路 1 号\"}}")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            post(
                            to.equals("WITHDRAWN") ? RegistryApi.ofSchool("2122990016", "220322") : admin(),
                            "/v1/change-proposals/" + proposal + "/transitions",
                            "{\"to\":\"" + to + "\",\"reason\":\"示例\"}")
                    .then()
                    .statusCode(200);
        }
        post(admin(), "/v1/region-changes", """
                        {"kind":"RENAME","effectiveOn":"2024-09-01","authority":"示例","regions":["220322990"],
                        "successors":[{"code":"220322990","name":"示例第一学区"}]}
                        """).then().statusCode(201);
        post(admin(), "/v1/school-changes", """
                        {"kind":"RENAME","effectiveOn":"2031-09-01","authority":"示例","schools":["2122990016"],
                        "successors":[{"code":"2122990016","name":"改名小学（示例）"}]}
                        """).then().statusCode(201);
        put(admin(), RETURN, """
                        {"form":"compulsory-school","values":{"pupilsPrimary":40,"higherDegreeTeachersPrimary":3,
                        "backboneTeachersPrimary":1,"artsSportsTeachersPrimary":1,"teachingRoomsArea":400,"indoorSportsArea":0,
                        "sportsGroundArea":900,"equipmentValue":8.5,"multimediaRooms":2},
                        "classes":[{"name":"一年级1班","stage":"PRIMARY","grade":"P1","pupils":40}]}
                        """).then().statusCode(201);
        post(admin(), RETURN + "/transitions", "{\"to\":\"SUBMITTED\"}").then().statusCode(200);
        post(verifier(), RETURN + "/transitions", "{\"to\":\"RETURNED\",\"reason\":\"请核实\"}")
                .then()
                .statusCode(200);
        post(admin(), RETURN + "/transitions", "{\"to\":\"SUBMITTED\"}").then().statusCode(200);
        post(verifier(), RETURN + "/transitions", "{\"to\":\"VERIFIED\"}")
                .then()
                .statusCode(200);
        post(verifier(), RETURN + "/transitions", "{\"to\":\"LOCKED\"}").then().statusCode(200);
        post(verifier(), RETURN + "/revisions", "{\"reason\":\"设备值漏报\"}").then().statusCode(201);
        put(
                        admin(),
                        "/v1/return-windows/county-annual/1990",
                        "{\"opens\":\"2020-09-15\",\"due\":\"2020-10-15\",\"closes\":\"2999-10-31\"}")
                .then()
                .statusCode(201);
        put(
                        admin(),
                        "/v1/return-windows/county-annual/1990/extensions/220322",
                        "{\"due\":\"2020-10-31\",\"closes\":\"2999-11-15\",\"reason\":\"汛期停课\"}")
                .then()
                .statusCode(201);
        put(
                        admin(),
                        RETURN + "/sources/pupil-register",
                        "{\"form\":\"compulsory-school\",\"basis\":\"学籍系统\",\"values\":{\"pupilsPrimary\":41}}")
                .then()
                .statusCode(201);
        put(admin(), "/v1/statements/event-example", """
                {"name":"示例","nameEn":"Example","form":"county-annual","of":"SUBJECT",
                "lines":[{"key":"revenue","name":"收入","nameEn":"Revenue","formula":"recurrentRevenue","unit":"万元"}]}
                """).then().statusCode(201);
        put(
                        admin(),
                        "/v1/identifier-schemes/told",
                        "{\"name\":\"示例\",\"nameEn\":\"example\",\"partner\":\"示例平台\",\"subject\":\"SCHOOL\"}")
                .then()
                .statusCode(201);
        put(admin(), "/v1/identifiers/told/1", "{\"code\":\"2122990016\"}")
                .then()
                .statusCode(201);
        ProcedureApi.everyKindOfChange("2122990016");
        CountyEvents.everyKindOfChange();
        LedgerEvents.everyKindOfChange("2122990016");
    }

    @Test
    void everyKindOfEventIsToldAndMeetsItsContract() throws IOException {
        // Given
        Map<String, List<Class<? extends DomainEvent>>> byTopic = EventCatalogue.all().stream()
                .filter(event -> event.getAnnotation(EventType.class).service().equals("registry"))
                .collect(Collectors.groupingBy(event ->
                        "registry." + event.getAnnotation(EventType.class).aggregate() + ".v1"));

        // When
        everyKindOfChange();
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> Database.ofApplication().number("select count(*) from outbox") == 0);

        // Then
        assertThat(byTopic.keySet()).contains("registry.region.v1", "registry.school.v1", "registry.return.v1");
        try (Kafka kafka = Kafka.ofApplication()) {
            for (String topic : byTopic.keySet()) {
                Map<String, List<Kafka.Message>> byType = kafka.all(Kafka.topic(topic)).stream()
                        .collect(Collectors.groupingBy(
                                message -> message.headers().get("ce_type").replaceAll(".*registry\\.|\\.v1", "")));
                assertThat(byType.keySet())
                        .containsExactlyInAnyOrderElementsOf(byTopic.get(topic).stream()
                                .map(Class::getSimpleName)
                                .toList());
                for (String type : byType.keySet()) {
                    check(type, byType.get(type));
                }
            }
        }
    }

    private void check(String type, List<Kafka.Message> messages) throws IOException {
        for (Kafka.Message message : messages.subList(0, Math.min(OF_EACH_KIND, messages.size()))) {
            assertThat(faults("headers.schema.json", json.writeValueAsString(message.headers())))
                    .isEmpty();
            assertThat(faults("registry/" + type + ".schema.json", message.value()))
                    .as(message.value())
                    .isEmpty();
            assertThat(message.headers()).containsEntry("ce_subject", message.key());
        }
    }

    private List<String> faults(String contract, String text) {
        return schemas.computeIfAbsent(contract, PublishedEventsTest::schema).validate(text, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(String contract) {
        try (InputStream text = PublishedEventsTest.class.getResourceAsStream("/META-INF/contracts/" + contract)) {
            return SCHEMAS.getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
