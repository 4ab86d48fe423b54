package io.junheng.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.verifier.VerifierKey;
import org.junit.jupiter.api.Test;

class LogKeyTest {

    private static final String ORIGIN = "junheng.example/audit";

    @Test
    void theVerifierTakesACheckpointUnderTheKeyThatWasReadBack() {
        // Given
        LogKey key = LogKey.parse(ORIGIN, LogKey.generate(ORIGIN).pem());
        Checkpoint checkpoint = new Checkpoint(ORIGIN, 7, MerkleHash.empty());

        // When
        var note = io.junheng.verifier.Checkpoint.parse(checkpoint.signedBy(key));

        // Then
        assertThat(note.isSignedBy(VerifierKey.parse(key.verifierKey()))).isTrue();
        assertThat(note.size()).isEqualTo(7);
        assertThat(note.root()).isEqualTo(MerkleHash.empty());
        assertThat(note.isSignedBy(VerifierKey.parse(LogKey.generate(ORIGIN).verifierKey())))
                .isFalse();
    }

    @Test
    void readsWhatOpensslWrites() {
        // Given the key of RFC 8032 section 7.1, test 1, as openssl writes it
        String pem = """
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
                -----END PRIVATE KEY-----
                """;

        // When
        LogKey key = LogKey.parse(ORIGIN, pem);

        // Then its public key is the one the RFC gives
        assertThat(key.verifierKey()).endsWith("+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea");
        assertThat(key.pem()).isEqualTo(pem);
    }

    @Test
    void knowsItsOwnNotesFromAllOthers() {
        // Given
        LogKey key = LogKey.generate(ORIGIN);
        Checkpoint checkpoint = new Checkpoint(ORIGIN, 7, MerkleHash.empty());
        String note = checkpoint.signedBy(key);

        // Then
        assertThat(checkpoint.isNote(note, key.verifying())).isTrue();
        assertThat(checkpoint.isNote(note.replace("\n7\n", "\n8\n"), key.verifying()))
                .isFalse();
        assertThat(checkpoint.isNote(checkpoint.signedBy(LogKey.generate(ORIGIN)), key.verifying()))
                .isFalse();
        assertThat(new Checkpoint(ORIGIN, 8, MerkleHash.empty()).isNote(note, key.verifying()))
                .isFalse();
        assertThat(checkpoint.isNote("", key.verifying())).isFalse();
    }

    @Test
    void refusesWhatIsNoKey() {
        assertThatThrownBy(() -> LogKey.parse(ORIGIN, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogKey.parse(ORIGIN, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogKey.generate("two words")).isInstanceOf(IllegalArgumentException.class);
    }
}
