package io.junheng.audit.witness;

import static io.junheng.audit.AuditLog.as;
import static io.junheng.audit.AuditLog.auditor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.audit.AuditLog;
import io.junheng.audit.tree.Checkpoint;
import io.junheng.audit.tree.Frontier;
import io.junheng.audit.tree.Hashes;
import io.junheng.audit.tree.LogKey;
import io.junheng.audit.tree.MerkleHash;
import io.junheng.testing.SuiteResource;
import io.junheng.testing.TestTokens;
import io.junheng.verifier.VerifierKey;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another log that wants its checkpoints cosigned. Its key is the one of RFC 8032 section 7.1, test 1, which the test configuration trusts. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class WitnessResourceTest {

    private static final String ORIGIN = "other.example/log";
    private static final LogKey KEY = LogKey.parse(ORIGIN, """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """);

    @Inject
    AuditLog log;

    @BeforeEach
    void nothingSeenYet() {
        log.begin();
    }

    @Test
    void logThatOnlyGrowsIsCosigned() {
        // When
        String first =
                submit(0, List.of(), note("a", 1)).statusCode(200).extract().asString();
        String second = submit(1, List.of(leaf("b")), note("ab", 2))
                .statusCode(200)
                .extract()
                .asString();

        // Then
        VerifierKey witness =
                VerifierKey.parse(auditor().get("/v1/audit/witness/key").asString());
        assertThat(io.junheng.verifier.Checkpoint.parse(note("a", 1) + first).cosignedBy(witness))
                .isPresent();
        assertThat(io.junheng.verifier.Checkpoint.parse(note("ab", 2) + second).cosignedBy(witness))
                .isPresent();
        assertThat(witness.name()).isEqualTo("junheng/audit/witness");
    }

    @Test
    void sameCheckpointMayBeCosignedAgain() {
        submit(0, List.of(), note("a", 1)).statusCode(200);

        submit(1, List.of(), note("a", 1)).statusCode(200);
    }

    @Test
    void forkIsNotCosigned() {
        // Given
        submit(0, List.of(), note("ab", 2)).statusCode(200);

        // Then neither of the same size, nor grown from something else, nor set back
        submit(2, List.of(), note("ac", 2))
                .statusCode(409)
                .contentType("text/x.tlog.size")
                .body(equalTo("2\n"));
        submit(2, List.of(leaf("c")), note("acc", 3)).statusCode(422);
        submit(0, List.of(), note("acc", 3)).statusCode(409).body(equalTo("2\n"));
        submit(1, List.of(), note("a", 1)).statusCode(409).body(equalTo("2\n"));
    }

    @Test
    void logThatIsNotKnownOrDidNotSignIsRefused() {
        String unknown = new Checkpoint("nobody.example", 1, leaf("a")).signedBy(LogKey.generate("nobody.example"));
        String unsigned = new Checkpoint(ORIGIN, 1, leaf("a")).signedBy(LogKey.generate(ORIGIN));

        submit(0, List.of(), unknown).statusCode(404);
        submit(0, List.of(), unsigned).statusCode(403);
        submit(3, List.of(), note("ab", 2)).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "old 0\n\n", "old -1\n\nx\n1\n", "old 0\nAAAA\n\nother.example/log\n1\nAAAA\n\nx\n"
            })
    void whatIsNoSubmissionIsRefused(String body) {
        post(body).statusCode(400).body("errors[0].code", equalTo("NOT_A_SUBMISSION"));
    }

    @Test
    void viewersMaySubmitNothing() {
        as(TestTokens.of("v").role("viewer"))
                .contentType("text/plain;charset=UTF-8")
                .body("old 0\n\n" + note("a", 1))
                .post("/v1/audit/witness/add-checkpoint")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse submit(long old, List<byte[]> proof, String note) {
        StringBuilder body = new StringBuilder("old " + old + "\n");
        proof.forEach(
                hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return post(body + "\n" + note);
    }

    private static ValidatableResponse post(String body) {
        return as(TestTokens.of("peer").role("integration"))
                .contentType("text/plain;charset=UTF-8")
                .body(body)
                .post("/v1/audit/witness/add-checkpoint")
                .then();
    }

    private static String note(String leaves, int size) {
        Frontier frontier = Frontier.empty();
        List<byte[]> hashes = new ArrayList<>();
        leaves.chars().mapToObj(c -> leaf(Character.toString(c))).forEach(hashes::add);
        hashes.forEach(frontier::append);
        assertThat(Hashes.join(hashes)).hasSize(32 * size);
        return new Checkpoint(ORIGIN, size, frontier.root()).signedBy(KEY);
    }

    private static byte[] leaf(String text) {
        return MerkleHash.leaf(text.getBytes(StandardCharsets.UTF_8));
    }
}
