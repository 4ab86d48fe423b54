package io.junheng.registry.rows;

import static io.junheng.registry.procedure.ProcedureApi.open;
import static io.junheng.registry.procedure.ProcedureApi.opened;
import static io.junheng.registry.procedure.ProcedureApi.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows on admission. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProcedureAdmissionRowsTest {

    private static final String ADMISSION = "{'stage':'PRIMARY','intake':2024,'borrowingFee':0}";

    private static County county(String code, String town) {
        return County.with(code, town, "procedures-schools", "procedures-admission");
    }

    private static String classes(int planned, boolean keyClass) {
        return "[{'class':'一年级1班','planned':%d,'keyClass':%s}]".formatted(planned, keyClass);
    }

    @Test
    void r126MigrantChildrenComeAfterLocalOnesWithinPlanAndCapAndThereAreNoKeyClasses() {
        // Given
        County county = county("220221", "220221100");
        String school = county.primarySchool(1);

        // Then a key class is refused, a fee too, and a class planned above the cap
        open(county.bureau(), "compulsory-admission", school, "2024-06-01", ADMISSION, classes(45, true))
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.args[0] }", contains("/entries/0 noKeyClass"));
        open(
                        county.bureau(),
                        "compulsory-admission",
                        school,
                        "2024-06-01",
                        ADMISSION.replace("'borrowingFee':0", "'borrowingFee':500"),
                        classes(45, false))
                .then()
                .statusCode(422)
                .body("errors.collect { it.args[0] }", contains("noBorrowingFee"));
        String wide = caseOf(county, school, 46);
        step("plan", "2024-06-02")
                .document("plan", null)
                .by(county.bureau(), wide)
                .then()
                .statusCode(422)
                .body("errors.collect { it.args[0] }", contains("planWithinCap"));

        // And migrant children wait for the local ones
        String full = caseOf(county, school, 45);
        step("plan", "2024-06-02").document("plan", null).doneBy(county.bureau(), full);
        step("migrantAdmission", "2024-08-20")
                .document("list", null)
                .values("{'migrants':1}")
                .by(county.bureau(), full)
                .then()
                .statusCode(409)
                .body("errors[0].args", contains("随迁子女录取", "本地新生录取"));

        // And a class of 45 takes no more, one of 44 does
        step("localAdmission", "2024-08-10")
                .document("list", null)
                .values("{'local':45}")
                .doneBy(county.bureau(), full);
        step("migrantAdmission", "2024-08-20")
                .document("list", null)
                .values("{'migrants':1}")
                .by(county.bureau(), full)
                .then()
                .statusCode(422)
                .body("errors.collect { it.args[0] }", contains("withinPlan", "withinCap"));
        String free = caseOf(county, school, 45);
        step("plan", "2024-06-02").document("plan", null).doneBy(county.bureau(), free);
        step("localAdmission", "2024-08-10")
                .document("list", null)
                .values("{'local':44}")
                .doneBy(county.bureau(), free);
        step("migrantAdmission", "2024-08-20")
                .document("list", null)
                .values("{'migrants':1}")
                .by(county.bureau(), free)
                .then()
                .statusCode(200)
                .body("status", equalTo("EFFECTIVE"));
    }

    private static String caseOf(County county, String school, int planned) {
        return open(county.bureau(), "compulsory-admission", school, "2024-06-01", ADMISSION, classes(planned, false))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void r126MoreApplicantsThanPlacesAreDrawnByASeedThatAnybodyCanCheck() {
        // Given a private school with 100 places
        County county = county("220284", "220284001");
        String school = county.school("2122", 1, "\"type\":\"211\",\"founder\":\"999\",\"urbanRural\":\"121\"");

        // When 150 apply
        List<Map<String, String>> changes = admitted(county, school, 150);

        // Then 100 are admitted, by a draw that the seed repeats
        String seed = changes.stream()
                .filter(change -> change.get("field").equals("seed"))
                .findFirst()
                .orElseThrow()
                .get("after");
        List<String> winners = IntStream.rangeClosed(1, 150)
                .mapToObj(ProcedureAdmissionRowsTest::applicant)
                .sorted(java.util.Comparator.comparing(one -> sha256(seed + "/" + one)))
                .limit(100)
                .sorted()
                .toList();
        assertThat(seed).matches("[0-9a-f]{64}");
        assertThat(winners(changes)).isEqualTo(winners).hasSize(100);
        assertThat(winners(admitted(county, school, 150))).isNotEqualTo(winners);

        // When 100 apply, then all are admitted and nothing is drawn
        List<Map<String, String>> all = admitted(county, school, 100);
        assertThat(winners(all)).hasSize(100);
        assertThat(all).noneMatch(change -> change.get("field").equals("seed"));
    }

    private static List<Map<String, String>> admitted(County county, String school, int applicants) {
        String id = opened(county.bureau(), "private-admission", school, "2024-06-01", "{'intake':2024,'places':100}");
        step("plan", "2024-06-02").document("plan", null).doneBy(county.bureau(), id);
        String list = IntStream.rangeClosed(1, applicants)
                .mapToObj(number -> "{'applicant':'" + applicant(number) + "'}")
                .collect(Collectors.joining(",", "[", "]"));
        step("registration", "2024-07-01").document("list", null).entries(list).doneBy(county.bureau(), id);
        return step("admission", "2024-07-10")
                .document("record", null)
                .by(county.government(), id)
                .then()
                .statusCode(200)
                .body("status", equalTo("EFFECTIVE"))
                .extract()
                .path("changes");
    }

    private static List<String> winners(List<Map<String, String>> changes) {
        return changes.stream()
                .filter(change -> change.get("field").equals("admitted")
                        && change.get("after").equals("true"))
                .map(change -> change.get("key"))
                .sorted()
                .toList();
    }

    private static String applicant(int number) {
        return "A%03d".formatted(number);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
