package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.procedure.ProcedureApi.opened;
import static io.junheng.registry.procedure.ProcedureApi.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.junheng.registry.procedure.ProcedureApi;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows on idle premises and the building of schools. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProcedurePremisesRowsTest {

    private static final String PREMISES = "{'premises':'原东村小学（示例）','area':860.5,'usable':true}";
    private static final String PROJECT = "{'project':'镇中心幼儿园（示例）','newBuild':true,'seats':180}";

    private static County county(String code, String town) {
        return County.with(code, town, "procedures-premises");
    }

    @Test
    void r109IdlePremisesGoThroughTheirStepsAndServePreschoolFirst() {
        // Given
        County county = county("220281", "220281001");
        String id = opened(county.bureau(), "idle-premises", county.town(), "2024-03-01", PREMISES);

        // Then the order is 权属确认, 用途变更, 资产处置
        step("disposal", "2024-03-02")
                .document("approval", null)
                .by(county.government(), id)
                .then()
                .statusCode(409)
                .body("errors[0].args", contains("资产处置", "权属确认、用途变更"));
        step("ownership", "2024-03-02")
                .document("title", null)
                .values("{'owner':'镇人民政府'}")
                .doneBy(county.bureau(), id);

        // And a use other than education while kindergarten seats are missing needs a justification, and is warned of
        step("useChange", "2024-03-05")
                .document("proposal", null)
                .values("{'newUse':'OTHER','kindergartenGap':40}")
                .by(county.bureau(), id)
                .then()
                .statusCode(422)
                .body("errors.collect { it.args[0] }", contains("justified"));
        step("useChange", "2024-03-05")
                .document("proposal", null)
                .values("{'newUse':'OTHER','kindergartenGap':40,'justification':'危房，不宜用于教学'}")
                .by(county.bureau(), id)
                .then()
                .statusCode(200)
                .body("remarks.collect { it.rule + ' ' + it.severity }", contains("preschoolFirst WARNING"))
                .body("remarks[0].message", containsString("40"));
    }

    @Test
    void r109ANewBuildWhilePremisesLieIdleInTheTownIsAFinding() {
        // Given premises that lie idle in a town
        County county = county("220282", "220282001");
        String idle = opened(county.bureau(), "idle-premises", county.town(), "2024-03-01", PREMISES);

        // When a school is to be built there, and one elsewhere in the county
        String here = opened(county.bureau(), "school-construction", county.town(), "2024-03-10", PROJECT);
        String elsewhere = opened(county.bureau(), "school-construction", county.code(), "2024-03-10", PROJECT);

        // Then the first is 边建设边闲置
        admin().queryParam("filter", "caseId:in:" + here + "," + elsewhere)
                .get("/v1/procedure-findings")
                .then()
                .body(
                        "items.collect { it.caseId + ' ' + it.key + ' ' + it.status }",
                        contains(here + " builtWhileIdle OPEN"))
                .body("items[0].message", containsString("边建设、边闲置"));

        // And it closes when the premises are used
        step("ownership", "2024-03-12")
                .document("title", null)
                .values("{'owner':'镇人民政府'}")
                .doneBy(county.bureau(), idle);
        step("useChange", "2024-03-12")
                .document("proposal", null)
                .values("{'newUse':'PRESCHOOL','kindergartenGap':40}")
                .doneBy(county.bureau(), idle);
        step("disposal", "2024-03-12").document("approval", null).doneBy(county.government(), idle);
        design(county, here);
        admin().queryParam("filter", "caseId:eq:" + here)
                .get("/v1/procedure-findings")
                .then()
                .body("items.status", contains("CLOSED"));
    }

    private static void design(County county, String id) {
        step("design", "2024-03-20")
                .document("design", null)
                .participant("educationDepartment", "县教育局", "基建科")
                .participant("school", "镇中心校", "副校长")
                .doneBy(county.bureau(), id);
    }

    @Test
    void r170PermitsAreOpenTogetherAndBothSidesTakePartInDesignBuildAndAcceptance() {
        // Given
        County county = county("220283", "220283001");
        String id = opened(county.bureau(), "school-construction", county.town(), "2024-03-01", PROJECT);

        // Then the design needs both sides
        step("design", "2024-03-02")
                .document("design", null)
                .by(county.bureau(), id)
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.code + ' ' + it.args[0] }",
                        contains("PARTICIPANT_MISSING 教育部门人员", "PARTICIPANT_MISSING 学校人员"));
        step("design", "2024-03-02")
                .document("design", null)
                .participant("educationDepartment", "县教育局", "基建科")
                .by(county.bureau(), id)
                .then()
                .statusCode(422)
                .body("errors.collect { it.args[0] }", contains("学校人员"));
        design(county, id);

        // When permits are applied for together, then they are open together
        for (String permit : List.of("landPermit", "planningPermit", "drawings")) {
            step(permit, "2024-03-21").begin().doneBy(county.bureau(), id);
        }
        county.government()
                .get("/v1/procedure-cases/" + id)
                .then()
                .body("next.step", containsInAnyOrder("landPermit", "planningPermit", "drawings"))
                .body("next.findAll { it.begun == null }", empty());
        step("planningPermit", "2024-03-25").document("permit", "建字第1号").doneBy(county.bureau(), id);
        step("constructionPermit", "2024-03-26")
                .document("permit", null)
                .by(county.bureau(), id)
                .then()
                .statusCode(409);
        step("landPermit", "2024-03-27").document("permit", "地字第1号").doneBy(county.bureau(), id);
        step("drawings", "2024-03-28").document("review", null).doneBy(county.bureau(), id);
        step("constructionPermit", "2024-03-29").document("permit", null).doneBy(county.bureau(), id);

        // And building and acceptance need both sides too
        for (String last : List.of("construction completion", "acceptance acceptance")) {
            String key = last.split(" ")[0];
            String document = last.split(" ")[1];
            step(key, "2025-06-01")
                    .document(document, null)
                    .participant("educationDepartment", "县教育局", "基建科")
                    .by(county.bureau(), id)
                    .then()
                    .statusCode(422)
                    .body("errors.collect { it.args[0] }", contains("学校人员"));
            step(key, "2025-06-01")
                    .document(document, null)
                    .participant("school", "镇中心校", "副校长")
                    .by(county.bureau(), id)
                    .then()
                    .statusCode(422)
                    .body("errors.collect { it.args[0] }", contains("教育部门人员"));
            ProcedureApi.Taking both = step(key, "2025-06-01")
                    .document(document, null)
                    .participant("educationDepartment", "县教育局", "基建科")
                    .participant("school", "镇中心校", "副校长");
            both.doneBy(county.bureau(), id);
        }
        county.government()
                .get("/v1/procedure-cases/" + id)
                .then()
                .body("status", equalTo("EFFECTIVE"))
                .body("steps.find { it.step == 'acceptance' }.participants.kind", hasItem("school"));
    }
}
