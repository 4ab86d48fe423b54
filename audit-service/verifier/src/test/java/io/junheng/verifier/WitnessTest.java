package io.junheng.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A checkpoint that a witness cosigned, as C2SP tlog-cosignature has it, and proofs that the log grew. */
class WitnessTest {

    private static final String NAME = "witness.example/junheng";
    private static final long TIME = 1_735_689_600;

    private final TestLog log = TestLog.of(10);
    private final KeyPair witness = TestLog.newKeys();
    private final VerifierKey key = VerifierKey.parse(TestLog.keyText(NAME, witness, 4));

    @Test
    void witnessedCheckpointIsTaken() {
        Checkpoint checkpoint = Checkpoint.parse(log.note(10) + cosignature(10, TIME));

        assertThat(checkpoint.cosignedBy(key)).hasValue(TIME);
        assertThat(LogVerifier.of(log.key(), checkpoint)
                        .witnessedBy(List.of(key))
                        .verifyHeads()
                        .intact())
                .isTrue();
    }

    @Test
    void checkpointThatTheWitnessDidNotCosignIsNot() {
        // Given the witness's line under another checkpoint, its line with another time, and none
        String other = cosignature(9, TIME);
        byte[] bytes = Base64.getDecoder().decode(cosignature(10, TIME).strip().split(" ")[2]);
        bytes[11]++;
        String later = "\u2014 " + NAME + " " + TestLog.base64(bytes) + "\n";

        for (String line : List.of(other, later, "")) {
            // When
            Verdict verdict = LogVerifier.of(log.key(), Checkpoint.parse(log.note(10) + line))
                    .witnessedBy(List.of(key))
                    .verifyHeads();

            // Then
            assertThat(verdict).isEqualTo(new Verdict(Finding.NOT_WITNESSED, 10, 0, log.origin, NAME));
        }
    }

    @Test
    void witnessesKeyIsNotALogs() {
        Checkpoint checkpoint = Checkpoint.parse(log.note(10) + cosignature(10, TIME));

        assertThat(checkpoint.isSignedBy(key)).isFalse();
        assertThat(checkpoint.cosignedBy(log.key())).isEmpty();
    }

    @Test
    void proofShowsThatTheLogGrew() {
        List<byte[]> leaves = log.entries.stream().map(TestLog::leafHash).toList();
        List<byte[]> proof = TestLog.consistency(6, leaves, true);
        LogVerifier verifier = LogVerifier.of(log.key(), log.checkpoint()).since(log.checkpoint(6));

        assertThat(verifier.grownBy(proof).verifyHeads())
                .isEqualTo(new Verdict(Finding.INTACT_HEADS, 10, 6, log.origin));
        assertThat(verifier.grownBy(proof.subList(1, proof.size())).verifyHeads())
                .isEqualTo(new Verdict(Finding.FORKED, 6, 0, log.origin));
    }

    @Test
    void proofOfAnotherLogDoesNot() {
        TestLog fork = log.forkedAt(3, 6);
        List<byte[]> leaves = log.entries.stream().map(TestLog::leafHash).toList();

        Verdict verdict = LogVerifier.of(log.key(), log.checkpoint())
                .since(fork.checkpoint())
                .grownBy(TestLog.consistency(6, leaves, true))
                .verifyHeads();

        assertThat(verdict).isEqualTo(new Verdict(Finding.FORKED, 6, 0, log.origin));
    }

    private String cosignature(int size, long time) {
        String note = log.note(size);
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        byte[] signature = TestLog.signature(witness, "cosignature/v1\ntime " + time + "\n" + text);
        byte[] line = ByteBuffer.allocate(4 + 8 + signature.length)
                .put(TestLog.keyId(NAME, TestLog.encodedKey(witness, 4)))
                .putLong(time)
                .put(signature)
                .array();
        return "\u2014 " + NAME + " " + TestLog.base64(line) + "\n";
    }
}
