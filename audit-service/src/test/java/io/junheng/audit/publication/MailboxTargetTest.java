package io.junheng.audit.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.tree.Checkpoint;
import io.junheng.audit.tree.LogKey;
import io.junheng.verifier.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTargetTest {

    private final LogKey key = LogKey.generate("junheng.example/audit");
    private final LogKey witness = LogKey.generate("witness.example");
    private final Checkpoint stated = new Checkpoint("junheng.example/audit", 7, new byte[32]);
    private final Checkpoints.Signed checkpoint = new Checkpoints.Signed(7, stated.signedBy(key));

    @TempDir
    Path directory;

    @Test
    void verifierReadsTheMailAsItWasSaved() throws IOException {
        // Given a checkpoint that a witness cosigned
        try (Post post = new Post().opens()) {
            String note = checkpoint.note() + witness.cosign(stated.text(), Instant.EPOCH);

            // When
            String receipt = target(post, note).publish(checkpoint);

            // Then
            assertThat(receipt).isEqualTo("records@education.example <checkpoint-7-0000000000000000@junheng>");
            assertThat(post.mails()).singleElement().satisfies(mail -> {
                assertThat(new String(mail, StandardCharsets.UTF_8))
                        .contains("Message-ID: <checkpoint-7-0000000000000000@junheng>")
                        .contains("To: records@education.example")
                        .contains("Date: Sun, 22 Nov 2026");
                io.junheng.verifier.Checkpoint read = io.junheng.verifier.Checkpoint.read(mail);
                assertThat(read.size()).isEqualTo(7);
                assertThat(read.isSignedBy(VerifierKey.parse(key.verifying().text())))
                        .isTrue();
                assertThat(read.cosignedBy(VerifierKey.parse(witness.cosigning().text())))
                        .hasValue(0);
            });
        }
    }

    @Test
    void passwordIsReadFromItsFileEachTimeAndNeverTold() throws IOException {
        // Given
        Path file = directory.resolve("password");
        Files.writeString(file, "wrong-and-secret\n");
        try (Post post = new Post(file).opens()) {
            MailboxTarget target = target(post, checkpoint.note());

            // When
            assertThatThrownBy(() -> target.publish(checkpoint))
                    .isInstanceOf(IOException.class)
                    .message()
                    .doesNotContain("wrong-and-secret");
            Files.writeString(file, "right\n");
            target.publish(checkpoint);

            // Then
            assertThat(post.mails()).hasSize(1);
        }
    }

    private static MailboxTarget target(Post post, String note) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
        return new MailboxTarget(post, checkpoint -> note, clock);
    }
}
