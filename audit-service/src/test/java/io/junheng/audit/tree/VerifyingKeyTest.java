package io.junheng.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.verifier.VerifierKey;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VerifyingKeyTest {

    private static final String ORIGIN = "junheng.example/audit";
    private static final Instant SEEN = Instant.parse("2026-01-02T03:04:05Z");

    private final LogKey log = LogKey.generate(ORIGIN);
    private final LogKey witness = LogKey.generate("witness.example");
    private final Checkpoint checkpoint = new Checkpoint(ORIGIN, 7, MerkleHash.empty());

    @Test
    void isReadBackFromItsText() {
        assertThat(VerifyingKey.parse(log.verifierKey() + "\n")).isEqualTo(log.verifying());
        assertThat(VerifyingKey.parse(witness.cosigning().text()).cosigns()).isTrue();
        assertThatThrownBy(() -> VerifyingKey.parse(log.verifierKey().replace("audit+", "audit+0")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VerifyingKey.parse("a+b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cosignatureIsWhatTheVerifierTakes() {
        // When
        String line = witness.cosign(checkpoint.text(), SEEN);

        // Then
        assertThat(witness.cosigning().cosigned(checkpoint.text(), line.strip()))
                .isEqualTo(OptionalLong.of(SEEN.getEpochSecond()));
        assertThat(io.junheng.verifier.Checkpoint.parse(checkpoint.signedBy(log) + line)
                        .cosignedBy(VerifierKey.parse(witness.cosigning().text())))
                .hasValue(SEEN.getEpochSecond());
    }

    @Test
    void cosignatureIsOfOneCheckpointAndOneWitness() {
        String line = witness.cosign(checkpoint.text(), SEEN).strip();
        Checkpoint other = new Checkpoint(ORIGIN, 8, MerkleHash.empty());

        assertThat(witness.cosigning().cosigned(other.text(), line)).isEmpty();
        assertThat(LogKey.generate("witness.example").cosigning().cosigned(checkpoint.text(), line))
                .isEmpty();
        assertThat(witness.verifying().cosigned(checkpoint.text(), line)).isEmpty();
        assertThat(witness.verifying().signed(checkpoint.text(), checkpoint.text() + "\n" + line + "\n"))
                .isFalse();
    }

    @Test
    void chainKnowsWhichKeySignsWhat() {
        // Given
        LogKey second = LogKey.generate(ORIGIN);
        LogKey third = LogKey.generate(ORIGIN);

        // When
        KeyChain chain = KeyChain.of(List.of(new KeyChain.Generation(log.verifying(), 0, null)))
                .handedOver(log, second, checkpoint)
                .handedOver(second, third, checkpoint);

        // Then
        assertThat(chain.keyFor(0)).isEqualTo(log.verifying());
        assertThat(chain.keyFor(7)).isEqualTo(log.verifying());
        assertThat(chain.keyFor(8)).isEqualTo(third.verifying());
        assertThat(KeyChain.of(chain.generations()).newest()).isEqualTo(third.verifying());
    }

    @Test
    void handoverThatWasNotSignedIsRefused() {
        // Given an attacker who puts a key of his own behind the log's
        LogKey stranger = LogKey.generate(ORIGIN);
        KeyChain forged = KeyChain.of(List.of(new KeyChain.Generation(stranger.verifying(), 0, null)))
                .handedOver(stranger, LogKey.generate(ORIGIN), checkpoint);
        KeyChain.Generation first = new KeyChain.Generation(log.verifying(), 0, null);

        // Then
        assertThatThrownBy(() -> KeyChain.of(List.of(first, forged.generations().get(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyChain.of(List.of(first, new KeyChain.Generation(stranger.verifying(), 7, null))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
