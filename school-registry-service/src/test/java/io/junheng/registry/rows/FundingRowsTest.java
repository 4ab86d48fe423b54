package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.rows.ItemApi.enter;
import static io.junheng.registry.rows.ItemApi.findings;
import static io.junheng.registry.rows.ItemApi.measure;
import static io.junheng.registry.rows.ItemApi.sentences;
import static io.junheng.registry.rows.LedgerApi.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows about money, as the pack {@code ledgers-funding} serves them, beside the one of equipment that donated goods enter. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class FundingRowsTest {

    private static final String DISTRICT = "220303";

    @BeforeEach
    void pack() {
        load("ledgers-facilities");
    }

    @Test
    void r163SharesOfACostAddUpAndAMatchingShortfallIsFound() {
        // Given / When
        var shared = enter(
                "shared-projects",
                DISTRICT,
                "2011-06-01",
                "project",
                "小学科学实验室配备",
                "total",
                177.5,
                "superiorShare",
                60,
                "districtShare",
                40,
                "superiorReceived",
                106.5,
                "districtReceived",
                70.9);

        // Then
        shared.then()
                .statusCode(201)
                .body("figures.superiorAmount", equalTo(106.5f))
                .body("figures.districtAmount", equalTo(71))
                .body("figures.matchingShortfall", equalTo(0.1f));
        String id = shared.path("id");
        assertThat(findings(id)).containsExactly("matchedInFull");
        enter(
                        "shared-projects",
                        DISTRICT,
                        "2011-06-01",
                        "project",
                        "另一项目",
                        "total",
                        10,
                        "superiorShare",
                        60,
                        "districtShare",
                        39)
                .then()
                .statusCode(422);
    }

    @Test
    void r164EarmarkedMoneyIsSpentAsEarmarkedAndPassedOnInTime() {
        // Given a limit that the district sets for itself
        put(
                admin(),
                "/v1/policy-parameters/earmark-pass-on-days/regions/" + DISTRICT,
                "{\"basis\":\"区财政局（示例）\",\"values\":[{\"from\":\"2024-01-01\",\"value\":30}]}");
        enter(
                        "earmarked-allocations",
                        DISTRICT,
                        "2024-03-01",
                        "number",
                        "财教〔2024〕1号",
                        "earmark",
                        "校舍修理改造",
                        "amount",
                        100,
                        "receivedOn",
                        "2024-03-01",
                        "passedOn",
                        "2024-03-31")
                .then()
                .statusCode(201);

        // When
        var asEarmarked = enter(
                "earmarked-spending",
                DISTRICT,
                "2024-04-10",
                "allocation",
                "财教〔2024〕1号",
                "purpose",
                "校舍修理改造",
                "amount",
                60);
        var misused = enter(
                "earmarked-spending",
                DISTRICT,
                "2024-04-11",
                "allocation",
                "财教〔2024〕1号",
                "purpose",
                "公务接待",
                "amount",
                1);
        var tooMuch = enter(
                "earmarked-spending",
                DISTRICT,
                "2024-04-12",
                "allocation",
                "财教〔2024〕1号",
                "purpose",
                "校舍修理改造",
                "amount",
                41);
        String withheld = enter(
                        "earmarked-allocations",
                        DISTRICT,
                        "2024-03-01",
                        "number",
                        "财教〔2024〕2号",
                        "earmark",
                        "校安工程",
                        "amount",
                        50,
                        "receivedOn",
                        "2024-03-01",
                        "passedOn",
                        "2024-04-01")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        asEarmarked.then().statusCode(201);
        misused.then().statusCode(422).body("errors.message", hasItem(containsString("挪用")));
        tooMuch.then().statusCode(422);
        assertThat(findings(withheld)).containsExactly("notWithheld");
        assertThat(sentences(withheld))
                .allSatisfy(sentence -> assertThat(sentence).contains("31 天", "截留"));
    }

    @Test
    void r166APledgeIsNoIncomeAndDonatedGoodsAreCountedOneByOne() {
        // Given
        enter(
                        "donations",
                        DISTRICT,
                        "2011-12-31",
                        "donor",
                        "区捐资助学协会",
                        "kind",
                        "CASH",
                        "received",
                        true,
                        "amount",
                        28.826)
                .then()
                .statusCode(201);
        enter("donations", DISTRICT, "2012-02-01", "donor", "四平河南商会", "kind", "CASH", "received", true, "amount", 10)
                .then()
                .statusCode(201);
        enter("donations", DISTRICT, "2012-02-01", "donor", "四平烟草", "kind", "CASH", "received", false, "amount", 15)
                .then()
                .statusCode(201);
        enter(
                        "donations",
                        DISTRICT,
                        "2012-03-01",
                        "donor",
                        "社会各界",
                        "kind",
                        "GOODS",
                        "received",
                        true,
                        "amount",
                        107.4,
                        "batch",
                        "2012-1")
                .then()
                .statusCode(201);

        // When
        goods("DESKS", 2850);
        goods("COMPUTERS", 105);
        goods("BOOKS", 3300);
        goods("BLACKBOARDS", 55);
        goods("VIDEO_CAMERAS", 4);
        goods("CAMERAS", 4);

        // Then
        assertThat(measure("donations", DISTRICT, 2011, "cashReceived")).isEqualTo("28.826");
        assertThat(measure("donations", DISTRICT, 2012, "cashReceived")).isEqualTo("10");
        assertThat(measure("donations", DISTRICT, 2012, "cashPledged")).isEqualTo("15");
        assertThat(measure("donations", DISTRICT, 2012, "goodsValue")).isEqualTo("107.4");
        assertThat(measure("donated-goods", DISTRICT, 2012, "lines")).isEqualTo("6");
        assertThat(measure("donated-goods", DISTRICT, 2012, "computers")).isEqualTo("105");
        assertThat(measure("equipment-additions", DISTRICT, 2012, "computers")).isEqualTo("105");
        enter("donated-goods", DISTRICT, "2012-03-01", "batch", "不存在的批次", "goods", "OTHER", "quantity", 1)
                .then()
                .statusCode(422);
    }

    private static void goods(String goods, int quantity) {
        enter("donated-goods", DISTRICT, "2012-03-01", "batch", "2012-1", "goods", goods, "quantity", quantity)
                .then()
                .statusCode(201);
    }

    @Test
    void r167TheFiveChannelsAddUpToTheProjectsFundsAndCreditOpensALiability() {
        // Given
        String[] channels = {"BUDGET", "SOCIETY", "SCHOOL_INCOME", "CREDIT", "SUPERIOR"};
        double[] amounts = {100, 50.2, 25, 40, 50};

        // When
        for (int i = 0; i < channels.length; i++) {
            enter(
                            "project-funding",
                            DISTRICT,
                            "2011-05-01",
                            "project",
                            "教学楼",
                            "channel",
                            channels[i],
                            "amount",
                            amounts[i])
                    .then()
                    .statusCode(201);
        }

        // Then
        assertThat(measure("project-funding", DISTRICT, 2011, "total")).isEqualTo("265.2");
        assertThat(measure("project-funding", DISTRICT, 2011, "society")).isEqualTo("50.2");
        assertThat(measure("project-liabilities", DISTRICT, 2011, "owed")).isEqualTo("1");
        enter("project-funding", DISTRICT, "2011-05-01", "project", "教学楼", "channel", "LOTTERY", "amount", 1)
                .then()
                .statusCode(422);
    }

    @Test
    void r169ABaseGetsTwentyToThirty() {
        // Given / When / Then
        base("基地0", 19.9, 422);
        base("基地0", 30.1, 422);
        for (int i = 1; i <= 15; i++) {
            base("基地" + i, i <= 5 ? 20 : 30, 201);
        }
        assertThat(measure("base-grants", DISTRICT, 2024, "bases")).isEqualTo("15");
        assertThat(measure("base-grants", DISTRICT, 2024, "total")).isEqualTo("400");
        enter("project-investments", DISTRICT, "2011-09-01", "project", "三中南校区", "kind", "REBUILT", "area", 18312)
                .then()
                .statusCode(201);
        enter("project-investments", DISTRICT, "2011-09-01", "project", "新朝阳小学教学楼", "kind", "NEW", "area", 5444)
                .then()
                .statusCode(201);
        enter("project-investments", DISTRICT, "2011-09-01", "project", "九中连接公路", "kind", "ROAD", "amount", 70)
                .then()
                .statusCode(201);
        assertThat(measure("project-investments", DISTRICT, 2011, "area")).isEqualTo("23756");
        assertThat(measure("project-investments", DISTRICT, 2011, "invested")).isEqualTo("70");
    }

    private static void base(String base, double amount, int status) {
        enter("base-grants", DISTRICT, "2024-05-01", "base", base, "amount", amount)
                .then()
                .statusCode(status);
    }
}
