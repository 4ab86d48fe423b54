package io.junheng.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of ten entries that changed its key after the fourth and after the seventh. */
class HandoverTest {

    private final TestLog log = TestLog.of(10);
    private String second;
    private String third;

    @TempDir
    Path directory;

    @BeforeEach
    void rotate() {
        second = log.rotate(4);
        third = log.rotate(7);
    }

    @Test
    void everyKeyOfTheLogLeadsToAllOthers() throws IOException {
        for (String trusted : List.of(log.keyText(), second, third)) {
            assertThat(verify(VerifierKey.parse(trusted), log.checkpoint(), log.exportWithHandovers()))
                    .isEqualTo(new Verdict(Finding.INTACT, 10, 10, log.origin));
        }
    }

    @Test
    void checkpointsOfEveryTimeAreTaken() throws IOException {
        for (int size : List.of(4, 5, 7, 8)) {
            assertThat(verify(log.key(), log.checkpoint(size), log.exportWithHandovers())
                            .finding())
                    .isEqualTo(Finding.INTACT);
        }
    }

    @Test
    void withoutTheHandoverTheNewKeyIsAStrangers() throws IOException {
        assertThat(verify(log.key(), log.checkpoint(), log.exportWithHeadsEvery(1)))
                .isEqualTo(new Verdict(Finding.WRONG_SIGNATURE, 10, 0, log.origin));
    }

    @Test
    void retiredKeySignsNothingNew() throws IOException {
        // Given somebody who found the first key after it had been handed over from
        String text = log.note(10).substring(0, log.note(10).indexOf("\n\n") + 1);
        Checkpoint forged = Checkpoint.parse(log.sign(text));

        // Then
        assertThat(forged.isSignedBy(log.key())).isTrue();
        assertThat(verify(log.key(), forged, log.exportWithHandovers()).finding())
                .isEqualTo(Finding.WRONG_SIGNATURE);
    }

    @Test
    void handoverThatOnlyOneKeySignedIsRefused() throws IOException {
        // Given a stranger's key, to which nobody handed over
        String note = log.handovers.get(0);
        String cut = note.substring(0, note.lastIndexOf('\u2014'));

        // Then
        assertThat(verify(log.key(), log.checkpoint(), export(List.of(cut))).finding())
                .isEqualTo(Finding.WRONG_HANDOVER);
    }

    @Test
    void handoversThatDoNotFollowEachOtherAreRefused() throws IOException {
        List<String> swapped = List.of(log.handovers.get(1), log.handovers.get(0));

        assertThat(verify(log.key(), log.checkpoint(), export(swapped)).finding())
                .isEqualTo(Finding.WRONG_HANDOVER);
        assertThat(verify(TestLog.of(1).key(), log.checkpoint(), export(log.handovers))
                        .finding())
                .isEqualTo(Finding.WRONG_HANDOVER);
    }

    @Test
    void whatWasHandedOverIsPartOfTheLog() throws IOException {
        // Given an export whose entry before the first handover was changed together with its recorded hash
        List<String> lines = log.exportWithHandovers();
        TestLog other = TestLog.of(2);
        other.add(2, "另一所学校");
        lines.replaceAll(line -> line.equals(log.entryLine(2)) ? other.entryLine(2) : line);

        assertThat(verify(log.key(), log.checkpoint(), lines))
                .isEqualTo(new Verdict(Finding.CHANGED_ENTRY, 2, 0, log.origin));
    }

    @Test
    void handoverAmongTheEntriesIsNoLineOfALog() throws IOException {
        List<String> lines = log.exportWithHandovers();
        lines.add(5, lines.get(0));

        assertThat(verify(log.key(), log.checkpoint(), lines).finding()).isEqualTo(Finding.MALFORMED);
    }

    private List<String> export(List<String> handovers) {
        List<String> lines =
                new ArrayList<>(handovers.stream().map(TestLog::handoverLine).toList());
        lines.addAll(log.exportWithHeadsEvery(1));
        return lines;
    }

    private Verdict verify(VerifierKey trusted, Checkpoint checkpoint, List<String> lines) throws IOException {
        Path file = directory.resolve("export.ndjson");
        return LogVerifier.of(trusted, checkpoint).verify(Files.write(file, lines));
    }
}
