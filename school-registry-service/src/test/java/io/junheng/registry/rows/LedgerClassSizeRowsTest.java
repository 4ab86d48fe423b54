package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.rows.LedgerApi.census;
import static io.junheng.registry.rows.LedgerApi.findings;
import static io.junheng.registry.rows.LedgerApi.items;
import static io.junheng.registry.rows.LedgerApi.load;
import static io.junheng.registry.rows.LedgerApi.measure;
import static io.junheng.registry.rows.LedgerApi.school;
import static io.junheng.registry.rows.LedgerApi.to;
import static io.junheng.registry.rows.LedgerApi.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Class sizes, oversize classes and their write-off, each measure with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LedgerClassSizeRowsTest {

    private static final String COUNTY = "220382";
    private static final String TOWN = "220382001";

    @BeforeEach
    void packs() {
        load("ledgers-class-size");
        put(
                admin(),
                "/v1/policy-parameters/oversize-baseline-year/regions/" + COUNTY,
                "{\"values\":[{\"from\":\"2000-01-01\",\"value\":2021}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "PRIMARY,45,STANDARD,false",
        "PRIMARY,46,OVER_STANDARD,false",
        "PRIMARY,55,OVER_STANDARD,false",
        "PRIMARY,56,LARGE,true",
        "PRIMARY,65,LARGE,true",
        "PRIMARY,66,SUPER_LARGE,true",
        "JUNIOR,50,STANDARD,false",
        "JUNIOR,51,OVER_STANDARD,false"
    })
    void r097EachClassHasItsBand(String stage, int pupils, String band, boolean opens) {
        // Given
        String school = school("211", 9700, TOWN);

        // Then
        post(admin(), "/v1/ledgers/oversize-classes/judgements", """
                        {"ledger":"oversize-classes","schoolCode":"%s","values":{"stage":"%s","pupils":%d}}
                        """.formatted(school, stage, pupils))
                .then()
                .statusCode(200)
                .body("figures.band", equalTo(band))
                .body("opens", equalTo(opens));
    }

    @Test
    void r097ASuperLargeClassCountsAsLargeToo() {
        // When
        census(school("211", 9701, "220403001"), 2023, "一年级1班=45", "一年级2班=46", "二年级1班=56", "二年级2班=65", "三年级1班=66");

        // Then
        assertThat(value("oversize-classes", "220403", 2023, "classes")).isEqualTo("5");
        assertThat(value("oversize-classes", "220403", 2023, "standardClasses")).isEqualTo("1");
        assertThat(value("oversize-classes", "220403", 2023, "overStandardClasses"))
                .isEqualTo("1");
        assertThat(value("oversize-classes", "220403", 2023, "largeClasses")).isEqualTo("3");
        assertThat(value("oversize-classes", "220403", 2023, "superLargeClasses"))
                .isEqualTo("1");
        assertThat(measure("oversize-classes", "220403", 2023, "largeClasses").getString("verdict"))
                .isEqualTo("NOT_MET");
        assertThat(measure("oversize-classes", "220403", 2023, "standardShare").getString("numerator"))
                .isEqualTo("1");
        assertThat(items("oversize-classes", "220403", "figures.band:eq:SUPER_LARGE").stream()
                        .map(item -> String.valueOf(((Map<?, ?>) item.get("values")).get("className"))))
                .containsExactly("三年级1班");
    }

    @Test
    void r098AnIncrementIsNotHiddenByAClosureAndASchoolIsClearedByItsNextCensusOnly() {
        // Given a stock of twelve oversize classes in one school, and a school that has none
        String stock = school("211", 9801, TOWN);
        String clean = school("211", 9802, TOWN);
        List<String> twelve = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            twelve.add("一年级" + i + "班=58");
        }
        census(stock, 2021, twelve.toArray(String[]::new));
        census(clean, 2021, "一年级1班=40");
        assertThat(items("oversize-classes", COUNTY, "status:eq:OPEN")).hasSize(12);
        assertThat(findings("oversize-classes", COUNTY)).isEmpty();

        // When one of them is split and a class of 56 appears where there was none
        List<String> moved = new ArrayList<>();
        for (int i = 1; i <= 11; i++) {
            moved.add("二年级" + i + "班=58");
        }
        moved.add("二年级12班=30");
        moved.add("二年级13班=28");
        census(stock, 2022, moved.toArray(String[]::new));
        census(clean, 2022, "一年级1班=56", "二年级1班=40");

        // Then twelve stay twelve, and one of them is an increment
        as("li", "viewer", COUNTY)
                .get("/v1/ledgers/oversize-classes/years")
                .then()
                .body("years.find { it.year == 2022 }.carriedIn", equalTo(12))
                .body("years.find { it.year == 2022 }.opened", equalTo(1))
                .body("years.find { it.year == 2022 }.ended", equalTo(1))
                .body("years.find { it.year == 2022 }.standing", equalTo(12))
                .body("years.find { it.year == 2022 }.increments", equalTo(1));
        assertThat(findings("oversize-classes", COUNTY)).containsExactly("zeroIncrement " + clean);
        assertThat(measure("oversize-classes", COUNTY, 2022, "increments").getString("verdict"))
                .isEqualTo("NOT_MET");
        assertThat(value("oversize-classes", COUNTY, 2022, "stock")).isEqualTo("12");
        assertThat(value("oversize-classes", COUNTY, 2021, "stock")).isEqualTo("12");
        assertThat(told("junheng.registry.ledger-finding.v1")).contains("LedgerFindingOpened");

        // And the school with eleven left is not cleared, whoever asks
        String cleared = items("oversize-schools", COUNTY, "schoolCode:eq:" + stock)
                .get(0)
                .get("id")
                .toString();
        post(admin(), "/v1/ledger-items/" + cleared + "/evidence", "{\"title\":\"拆班方案\"}")
                .then()
                .statusCode(201);
        to(as("chen", "admin", COUNTY), cleared, "REPORTED").then().statusCode(200);
        to(as("sun", "inspector", COUNTY), cleared, "VERIFIED").then().statusCode(200);
        to(as("gao", "inspector", "220300"), cleared, "WRITTEN_OFF")
                .then()
                .statusCode(409)
                .body("errors.code", contains("NOT_CLOSABLE"));

        // When its next census has no class of 56 and more
        census(stock, 2023, "三年级1班=55", "三年级2班=45");

        // Then it waits for the superior region, which writes it off
        admin().get("/v1/ledger-items/" + cleared).then().body("status", equalTo("VERIFIED"));
        to(as("sun", "inspector", COUNTY), cleared, "WRITTEN_OFF")
                .then()
                .statusCode(403)
                .body("errors.code", contains("SUPERIOR_ONLY"));
        to(as("gao", "inspector", "220300"), cleared, "WRITTEN_OFF")
                .then()
                .statusCode(200)
                .body("status", equalTo("WRITTEN_OFF"));
        assertThat(items("oversize-classes", COUNTY, "schoolCode:eq:" + stock, "status:eq:OPEN"))
                .isEmpty();
    }

    /** The kinds of events that a topic has told. */
    private static List<String> told(String topic) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Database.ofApplication().number("select count(*) from outbox") == 0);
        try (Kafka kafka = Kafka.ofApplication()) {
            return kafka.all(Kafka.topic(topic.replace("junheng.", ""))).stream()
                    .map(message -> message.headers().get("ce_type").replaceAll(".*registry\\.|\\.v1", ""))
                    .toList();
        }
    }
}
