package io.junheng.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private final TestLog log = TestLog.of(5);

    @Test
    void keyVerifiesTheExampleOfTheSignedNoteSpecification() {
        // Given the example of c2sp.org/signed-note
        VerifierKey key = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        byte[] text = "This is an example message.\n".getBytes(StandardCharsets.UTF_8);
        byte[] line = Base64.getDecoder()
                .decode("Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=");

        // When
        boolean verifies = key.verifies(text, Arrays.copyOfRange(line, 4, line.length));

        // Then
        assertThat(verifies).isTrue();
        assertThat(key.id()).isEqualTo(ByteBuffer.wrap(line).getInt());
        assertThat(key.name()).isEqualTo("example.com/foo");
    }

    @Test
    void readsTheExampleOfTheCheckpointSpecification() {
        // When
        Checkpoint checkpoint = Checkpoint.parse("""
                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                """);

        // Then
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20852163);
        assertThat(checkpoint.root()).hasSize(32);
    }

    @Test
    void signatureOfAnotherKeyIsIgnoredAndOneOfThisKeyCounts() {
        // Given a cosigned checkpoint
        String note = log.note(5);
        String cosigned = note
                + TestLog.of(0)
                        .sign("another text\n")
                        .lines()
                        .skip(2)
                        .findFirst()
                        .orElseThrow() + "\n";

        // When
        boolean signed = Checkpoint.parse(cosigned).isSignedBy(log.key());

        // Then
        assertThat(signed).isTrue();
    }

    @Test
    void textChangedAfterSigningIsNotSigned() {
        // Given
        String note = log.note(5).replaceFirst("\n5\n", "\n4\n");

        // When
        boolean signed = Checkpoint.parse(note).isSignedBy(log.key());

        // Then
        assertThat(signed).isFalse();
    }

    @Test
    void checkpointOfAnotherLogIsNotThisLogs() {
        // Given a key that also signs for a log of another name
        String note = log.sign(
                "elsewhere.example/log\n5\n" + TestLog.base64(log.checkpoint().root()) + "\n");

        // When
        boolean signed = Checkpoint.parse(note).isSignedBy(log.key());

        // Then
        assertThat(signed).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "origin\n5\n",
                "origin\n05\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\u2014 origin AAAA\n",
                "origin\n-5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\u2014 origin AAAA\n",
                "origin\n99999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\u2014 origin AAAA\n",
                "origin\n5\nAAAA\n\n\u2014 origin AAAA\n",
                "origin\n5\n***\n\n\u2014 origin AAAA\n",
                "\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\u2014 origin AAAA\n"
            })
    void anythingElseIsNoCheckpoint(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/foo",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm"
            })
    void mistypedKeyIsRefused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
