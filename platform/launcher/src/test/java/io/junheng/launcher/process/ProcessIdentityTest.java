package io.junheng.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {

    private final ProcessIdentity self = ProcessIdentity.current();

    @Test
    void aProcessIsFoundByWhatWasWrittenDown() {
        assertThat(ProcessIdentity.parse(self.toString()).flatMap(ProcessIdentity::find))
                .contains(ProcessHandle.current());
    }

    @Test
    void aProcessThatWasGivenTheSameNumberLaterIsAnother() {
        ProcessIdentity earlier =
                new ProcessIdentity(self.pid(), self.started().minus(Duration.ofSeconds(10)), self.executable());

        assertThat(earlier.find()).isEmpty();
    }

    @Test
    void anotherProgramWithTheSameNumberIsAnother() {
        assertThat(new ProcessIdentity(self.pid(), self.started(), "/bin/other").find())
                .isEmpty();
    }

    @Test
    void aProcessThatHasEndedIsNotFound() throws Exception {
        // Given
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessIdentity identity = ProcessIdentity.of(process.toHandle());

        // When
        process.destroyForcibly().waitFor();

        // Then
        assertThat(identity.find()).isEmpty();
    }

    @Test
    void whatIsNotAnIdentityIsNone() {
        assertThat(ProcessIdentity.parse("")).isEmpty();
        assertThat(ProcessIdentity.parse("123")).isEmpty();
        assertThat(ProcessIdentity.parse("a b c")).isEmpty();
    }
}
