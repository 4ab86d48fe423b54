package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.RegistryApi.verifier;
import static io.junheng.registry.procedure.ProcedureApi.office;
import static io.junheng.registry.procedure.ProcedureApi.opened;
import static io.junheng.registry.procedure.ProcedureApi.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows on posts and on rural teachers' share in nominations, awards and training. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProcedureStaffingRowsTest {

    private static County county(String code, String town) {
        return County.with(code, town, "procedures-staffing");
    }

    /** Locks the county's return with this many posts. */
    private static void hasPosts(County county, int posts) {
        String path = "/v1/returns/regions/" + county.code() + "/2023";
        put(admin(), path, "{\"form\":\"county-annual\",\"values\":{\"establishmentTotal\":" + posts + "}}")
                .then()
                .statusCode(201);
        post(admin(), path + "/transitions", "{\"to\":\"SUBMITTED\"}").then().statusCode(200);
        post(verifier(), path + "/transitions", "{\"to\":\"VERIFIED\"}").then().statusCode(200);
        post(verifier(), path + "/transitions", "{\"to\":\"LOCKED\"}").then().statusCode(200);
    }

    private static String posts(String one, int first, String other, int second) {
        return "[{'school':'%s','posts':%d},{'school':'%s','posts':%d}]".formatted(one, first, other, second);
    }

    @Test
    void r139AnAllocationIsEffectiveWithThreeReceiptsAndWithinTheCountysTotal() {
        // Given a county of 100 posts
        County county = county("220122", "220122001");
        String one = county.primarySchool(1);
        String two = county.primarySchool(2);
        hasPosts(county, 100);
        String id = opened(county.bureau(), "staff-allocation", county.code(), "2024-03-01", "{'allocationYear':2024}");

        // Then 101 are not given out
        step("assessment", "2024-03-05")
                .document("plan", null)
                .entries(posts(one, 60, two, 41))
                .by(county.bureau(), id)
                .then()
                .statusCode(409)
                .body("errors.collect { it.args[0] }", contains("withinTotal"));
        step("assessment", "2024-03-05")
                .document("plan", null)
                .entries(posts(one, 60, one, 40))
                .by(county.bureau(), id)
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/entries/1 ENTRY_TWICE"));
        step("assessment", "2024-03-05")
                .document("plan", null)
                .entries(posts(one, 60, two, 40))
                .doneBy(county.bureau(), id);

        // And two receipts leave it pending, the third makes it effective
        county.government()
                .queryParam("filter", "ledger:eq:allocated-posts")
                .get("/v1/ledger-items")
                .then()
                .body("items", empty());
        step("financeFiling", "2024-03-10").document("receipt", "财备1号").doneBy(office("czj", county.code()), id);
        step("establishmentFiling", "2024-03-11")
                .document("receipt", "编备1号")
                .by(county.bureau(), id)
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING"))
                .body("next.step", contains("personnelFiling"));
        step("personnelFiling", "2024-03-12")
                .document("receipt", "人社备1号")
                .by(county.bureau(), id)
                .then()
                .statusCode(200)
                .body("status", equalTo("EFFECTIVE"))
                .body("effectiveOn", equalTo("2024-03-12"))
                .body("changes.resource", contains("ledger-items", "ledger-items"));
        county.government()
                .queryParam("filter", "ledger:eq:allocated-posts")
                .get("/v1/ledger-items")
                .then()
                .statusCode(200)
                .body("items.schoolCode", containsInAnyOrder(one, two))
                .body("items.values.posts", containsInAnyOrder(60, 40));

        // And the next year's allocation takes its place when it is effective
        String next = post(
                        county.bureau(),
                        "/v1/procedure-cases/" + id + "/revisions",
                        "{\"reason\":\"2025 年度核定\",\"openedOn\":\"2025-03-01\",\"values\":{\"allocationYear\":2025}}")
                .then()
                .statusCode(201)
                .body("revision", equalTo(2))
                .body("entries.posts", contains(60, 40))
                .extract()
                .path("id");
        step("assessment", "2025-03-05")
                .document("plan", null)
                .entries(posts(one, 50, two, 50))
                .doneBy(county.bureau(), next);
        admin().get("/v1/procedure-cases/" + id).then().body("status", equalTo("EFFECTIVE"));
        for (String filing : new String[] {"financeFiling", "establishmentFiling", "personnelFiling"}) {
            step(filing, "2025-03-10").document("receipt", null).doneBy(county.bureau(), next);
        }
        admin().get("/v1/procedure-cases/" + id).then().body("status", equalTo("SUPERSEDED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "teacher-nomination|'nominees':40,'rural':13|422",
                "teacher-nomination|'nominees':40,'rural':14|200",
                "teacher-awards|'urban':40,'rural':43|422",
                "teacher-awards|'urban':40,'rural':44|200",
                "training-seats|'seats':300,'rural':149|422",
                "training-seats|'seats':300,'rural':150|200"
            },
            quoteCharacter = '`')
    void r148RuralTeachersHaveTheirShareBeforeAnythingIsPublished(String procedure, String values, int status) {
        // Given a proposal
        County county = county("220182", "220182001");
        String id = opened(county.bureau(), procedure, county.code(), "2024-03-01", "{" + values + "}");
        String document = procedure.equals("training-seats") ? "plan" : "list";
        step("proposal", "2024-03-05").document(document, null).doneBy(county.bureau(), id);

        // Then it is published only with the share of the rural ones
        step("publication", "2024-03-08")
                .document("notice", null)
                .by(county.government(), id)
                .then()
                .statusCode(status);
    }
}
