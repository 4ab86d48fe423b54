package io.junheng.registry.procedure;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.finished;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.procedure.ProcedureApi.awaitRegion;
import static io.junheng.registry.procedure.ProcedureApi.end;
import static io.junheng.registry.procedure.ProcedureApi.load;
import static io.junheng.registry.procedure.ProcedureApi.opened;
import static io.junheng.registry.procedure.ProcedureApi.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.registry.RegistryApi;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** a caller of one county sees and changes nothing of another's cases, findings and layout plans, whichever way it asks. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProcedureScopeTest {

    private static final String MINE = "220403";
    private static final String OTHER = "220173";
    private static final String PLAN = "/v1/layout-plans/" + OTHER + "/1";
    private static final String EMPTY_PLAN = "{\"title\":\"规划\",\"fromYear\":2022,\"toYear\":2027,\"schools\":[]}";

    private static String theirs;

    @BeforeEach
    void data() {
        RegistryApi.foundations();
        load("staffing-and-funding");
        load("procedures-layout");
        awaitRegion(MINE);
        awaitRegion(OTHER);
        if (theirs == null) {
            put(admin(), PLAN, EMPTY_PLAN).then().statusCode(201);
            theirs = opened(ProcedureApi.government(OTHER), "layout-plan", OTHER, "2024-03-01");
            step("submission", "2024-03-01")
                    .document("plan", null)
                    .by(ProcedureApi.government(OTHER), theirs)
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void nothingOfTheOtherCountyIsSeen() {
        for (String item : new String[] {"", "/history", "/effect"}) {
            as("li", "viewer", MINE)
                    .get("/v1/procedure-cases/" + theirs + item)
                    .then()
                    .statusCode(404);
            as("li", "viewer", OTHER)
                    .get("/v1/procedure-cases/" + theirs + item)
                    .then()
                    .statusCode(200);
        }
        as("li", "viewer", MINE).get(PLAN).then().statusCode(404);
        as("li", "viewer", "220100").get(PLAN).then().statusCode(200);
        for (String list : new String[] {
            "/v1/procedure-cases?filter=id:eq:" + theirs,
            "/v1/procedure-findings?filter=caseId:eq:" + theirs,
            "/v1/layout-plans?filter=regionCode:eq:" + OTHER
        }) {
            as("li", "viewer", MINE)
                    .urlEncodingEnabled(false)
                    .get(list + "&totalCount=true")
                    .then()
                    .statusCode(200)
                    .body("items", empty())
                    .body("totalCount", equalTo(0));
            as("li", "viewer", OTHER).get(list).then().body("items.size()", equalTo(1));
        }
        as("li", "viewer", MINE)
                .get("/v1/procedures/layout-plan/statistics?regionCode=" + OTHER)
                .then()
                .statusCode(404);
    }

    @Test
    void nothingOfTheOtherCountyIsChanged() {
        String finding = admin().queryParam("filter", "caseId:eq:" + theirs)
                .get("/v1/procedure-findings")
                .path("items[0].id");
        var mine = ProcedureApi.government(MINE);
        step("submission", "2024-03-01")
                .document("plan", null)
                .by(mine, theirs)
                .then()
                .statusCode(404);
        end(ProcedureApi.government(MINE), theirs, "WITHDRAWN", "x").then().statusCode(404);
        post(ProcedureApi.government(MINE), "/v1/procedure-cases/" + theirs + "/revisions", "{\"reason\":\"x\"}")
                .then()
                .statusCode(404);
        post(
                        ProcedureApi.government(MINE),
                        "/v1/procedure-findings/" + finding + "/transitions",
                        "{\"to\":\"CLOSED\",\"reason\":\"x\"}")
                .then()
                .statusCode(404);
        put(ProcedureApi.government(MINE), PLAN, EMPTY_PLAN, "If-Match", "*")
                .then()
                .statusCode(404);
        ProcedureApi.open(ProcedureApi.government(MINE), "layout-plan", OTHER, "2024-03-01")
                .then()
                .statusCode(422);
    }

    @Test
    void noExportReachesBeyondTheScope() {
        String id = post(as("li", "viewer", MINE), "/v1/exports/procedure-cases", "{\"format\":\"NDJSON\"}")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        finished(id);
        assertThat(as("li", "viewer", MINE)
                        .get("/v1/jobs/" + id + "/result.ndjson")
                        .asString())
                .doesNotContain(theirs);
    }
}
