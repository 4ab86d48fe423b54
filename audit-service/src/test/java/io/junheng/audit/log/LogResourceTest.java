package io.junheng.audit.log;

import static io.junheng.audit.AuditLog.auditor;
import static io.junheng.audit.AuditLog.auditorOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.junheng.audit.AuditLog;
import io.junheng.audit.Drafts;
import io.junheng.testing.SuiteResource;
import io.junheng.testing.TestTokens;
import io.junheng.verifier.Checkpoint;
import io.junheng.verifier.MerkleProofs;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class LogResourceTest {

    @Inject
    AuditLog log;

    @BeforeEach
    void begin() {
        log.begin();
    }

    @Test
    void checkpointOfTheEmptyLogIsSigned() {
        // When
        Checkpoint checkpoint = log.checkpoint();

        // Then
        assertThat(checkpoint.size()).isZero();
        assertThat(checkpoint.isSignedBy(log.key())).isTrue();
    }

    @Test
    void checkpointIsPlainTextOfThisLog() {
        log.append(Drafts.schools(3));

        auditor()
                .get("/v1/audit/checkpoint")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .body(startsWith("junheng/audit\n3\n"));
    }

    @Test
    void earlierCheckpointCanBeHadAgain() {
        // Given
        log.append(Drafts.schools(3));
        Checkpoint earlier = log.checkpoint();
        log.append(Drafts.schools(2));

        // When
        String again = auditor()
                .queryParam("size", 3)
                .get("/v1/audit/checkpoint")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(Checkpoint.parse(again).root()).isEqualTo(earlier.root());
        auditor().queryParam("size", 4).get("/v1/audit/checkpoint").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"0, 700", "255, 700", "256, 700", "699, 700", "0, 256", "255, 256", "300, 513"})
    void inclusionProofLeadsToTheRoot(long index, long size) {
        // Given a log with a checkpoint at that size
        log.append(Drafts.schools((int) size));
        Checkpoint checkpoint = log.checkpoint();
        log.append(Drafts.schools(5));

        // When
        JsonPath proof = auditor()
                .queryParam("leafIndex", index)
                .queryParam("size", size)
                .get("/v1/audit/proofs/inclusion")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(MerkleProofs.includes(
                        decoded(proof.getString("leafHash")), index, size, hashes(proof), checkpoint.root()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 700", "256, 700", "257, 700", "700, 700", "3, 4"})
    void consistencyProofLeadsFromTheOldRootToTheNew(long from, long to) {
        // Given
        log.append(Drafts.schools((int) from));
        Checkpoint earlier = log.checkpoint();
        if (to > from) {
            log.append(Drafts.schools((int) (to - from)));
        }
        Checkpoint later = log.checkpoint();

        // When
        JsonPath proof = auditor()
                .queryParam("from", from)
                .get("/v1/audit/proofs/consistency")
                .then()
                .statusCode(200)
                .body("to", equalTo((int) to))
                .extract()
                .jsonPath();

        // Then
        assertThat(MerkleProofs.consistent(from, earlier.root(), to, later.root(), hashes(proof)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inclusion?leafIndex=-1",
                "inclusion?leafIndex=x",
                "inclusion?leafIndex=2&size=2",
                "inclusion?leafIndex=0&size=4",
                "inclusion?leafIndex=0&size=99999999999999999999",
                "consistency?from=0",
                "consistency?from=2&to=1",
                "consistency?from=1&to=4",
                "consistency",
                "consistency?from=1.5"
            })
    void proofOfWhatIsNotThereIsRefused(String query) {
        log.append(Drafts.schools(3));

        auditor().get("/v1/audit/proofs/" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void proofIsOnlyForEntriesOfTheCallersRegion() {
        log.append(Drafts.schools(1));

        auditorOf("220322").get("/v1/audit/proofs/inclusion?leafIndex=0").then().statusCode(200);
        auditorOf("220323").get("/v1/audit/proofs/inclusion?leafIndex=0").then().statusCode(404);
        auditor().get("/v1/audit/proofs/inclusion?leafIndex=1").then().statusCode(404);
        auditor().get("/v1/audit/proofs/inclusion").then().statusCode(404);
    }

    @Test
    void everyRoleMayTakeACheckpointHomeAndOnlyAuditorsReadTheLog() {
        for (String role : List.of("viewer", "school", "department", "inspector", "integration")) {
            var caller = TestTokens.of("someone").role(role);

            AuditLog.as(caller).get("/v1/audit/checkpoint").then().statusCode(200);
            AuditLog.as(caller).get("/v1/audit/key").then().statusCode(200);
            AuditLog.as(caller).get("/v1/audit/entries").then().statusCode(403);
            AuditLog.as(caller)
                    .get("/v1/audit/proofs/inclusion?leafIndex=0")
                    .then()
                    .statusCode(403);
        }
        AuditLog.as(TestTokens.of("nobody")).get("/v1/audit/checkpoint").then().statusCode(403);
        RestAssured.get("/v1/audit/checkpoint").then().statusCode(401);
    }

    private static List<byte[]> hashes(JsonPath proof) {
        return proof.getList("hashes", String.class).stream()
                .map(LogResourceTest::decoded)
                .toList();
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
