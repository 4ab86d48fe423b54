package io.junheng.system.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over advisories made up for it; {@code .ci/supply-chain --vulnerabilities} checks against real ones. */
class KnownVulnerabilitiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final String TWO_BRANCHES = """
            {"id": "GHSA-aaaa-bbbb-cccc", "aliases": ["CVE-2099-0001"], "summary": "An example of a flaw",
             "affected": [
               {"package": {"ecosystem": "Maven", "name": "org.example:door"},
                "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "4.1.9.Final"}]},
                           {"type": "ECOSYSTEM", "events": [{"introduced": "4.2.0.Alpha1"}, {"fixed": "4.2.2.Final"}]}]},
               {"package": {"ecosystem": "npm", "name": "door"}, "ranges": []}],
             "database_specific": {"severity": "HIGH"}}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "4.1.8.Final, true",
        "4.1.9.Final, false",
        "4.1.10.Final, false",
        "4.2.0.Alpha1, true",
        "4.2.1.Final, true",
        "4.2.2.Final, false",
        "3.0, true"
    })
    void aVersionIsAffectedAsMavenOrdersVersions(String version, boolean affected) throws IOException {
        assertThat(read(TWO_BRANCHES).of(components("org.example:door:" + version)))
                .hasSize(affected ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{"introduced": "1.0"}, {"last_affected": "1.5"}]                       |         | 1.5     | true
            [{"introduced": "1.0"}, {"last_affected": "1.5"}]                       |         | 1.5.1   | false
            [{"introduced": "1.0"}, {"last_affected": "1.5"}]                       |         | 0.9     | false
            [{"introduced": "0"}]                                                   |         | 99      | true
            [{"introduced": "0"}]                                                   | <= 2.1  | 2.1     | true
            [{"introduced": "0"}]                                                   | <= 2.1  | 2.2     | false
            [{"introduced": "0"}]                                                   | < 2.1   | 2.1     | false
            [{"introduced": "2.0"}, {"fixed": "2.3"}, {"introduced": "3.0"}]        |         | 2.4     | false
            [{"introduced": "3.0"}, {"fixed": "2.3"}, {"introduced": "2.0"}]        |         | 3.1     | true
            [{"introduced": "0"}, {"fixed": "1.0"}]                                 |         | 1.0-rc1 | true
            [{"introduced": "0"}, {"fixed": "33.4.0-jre"}]                          |         | 33.5.0-jre | false
            """)
    void aRangeHoldsWhatItsEventsSay(String events, String bound, String version, boolean inside) throws IOException {
        VersionRange range = VersionRange.of(
                new ObjectMapper().readTree("{\"events\": " + events + "}"), bound == null ? "" : bound);

        assertThat(range.contains(version)).isEqualTo(inside);
    }

    @Test
    void versionsCanBeNamedOneByOneAndWithdrawnAdvisoriesTellNothing() throws IOException {
        String named = """
                {"id": "X-1", "affected": [{"package": {"ecosystem": "Maven", "name": "org.example:door"}, "versions": ["7.0"]}]%s}
                """;

        assertThat(read(named.formatted("")).of(components("org.example:door:7.0", "org.example:door:7.1")))
                .singleElement()
                .extracting(finding -> finding.component().version())
                .isEqualTo("7.0");
        assertThat(read(named.formatted(", \"withdrawn\": \"2026-01-01T00:00:00Z\""))
                        .count())
                .isZero();
    }

    @Test
    void whatIsOpenStandsInATableWithTheVersionThatMendsIt() throws IOException {
        // When
        int status = check("org.example:door:4.2.1.Final");

        // Then
        assertThat(status).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "| org.example:door:4.2.1.Final | GHSA-aaaa-bbbb-cccc CVE-2099-0001 | high | 4.2.2.Final | An example of a flaw |")
                .endsWith("1 components, 1 advisories on Maven packages: 1 open, 0 let be\n");
    }

    @Test
    void anAcceptedOneHoldsUntilItsDayAndIsToldWhenItIsOver() throws IOException {
        String line = "CVE-2099-0001,org.example:door,%s,the door is never opened";

        assertThat(check("org.example:door:4.2.1.Final", line.formatted("2026-03-01")))
                .isZero();
        assertThat(check("org.example:door:4.2.1.Final", line.formatted("2026-02-28")))
                .isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("over since 2026-02-28: CVE-2099-0001");
    }

    @Test
    void anEntryThatNothingNeedsIsTold() throws IOException {
        assertThat(check(
                        "org.example:door:4.2.2.Final",
                        "CVE-2099-0001,org.example:door,2027-01-01,the door is never opened"))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("no longer needed");
    }

    @Test
    void anEntryNeedsAReason() {
        assertThatThrownBy(() -> accepted("CVE-2099-0001,org.example:door,2027-01-01, "))
                .hasMessageContaining("without a reason");
    }

    @Test
    void nothingToCheckAgainstIsNoAllClear() throws IOException {
        int status = KnownVulnerabilities.check(
                components("org.example:door:1.0"), Advisories.read(folder), accepted(), TODAY, out());

        assertThat(status).isEqualTo(2);
    }

    @Test
    void anArchiveIsReadAsAFolderIs() throws IOException {
        // Given
        Path zip = folder.resolve("all.zip");
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Files.writeString(files.getPath("/GHSA-aaaa-bbbb-cccc.json"), TWO_BRANCHES);
        }

        // Then
        assertThat(Advisories.read(zip).of(components("org.example:door:1.0"))).hasSize(1);
    }

    @Test
    void theListOfTheProjectCanBeRead() throws IOException {
        Path table = Path.of(System.getProperty("junheng.root"), "docs/advisories-accepted.csv");

        assertThat(Accepted.read(table).all())
                .allSatisfy(each -> assertThat(each.reason()).isNotBlank());
    }

    private int check(String component, String... lines) throws IOException {
        return KnownVulnerabilities.check(components(component), read(TWO_BRANCHES), accepted(lines), TODAY, out());
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private Advisories read(String document) throws IOException {
        Path place = Files.createDirectories(folder.resolve("advisories/2099"));
        Files.writeString(place.resolve("one.json"), document);
        return Advisories.read(folder.resolve("advisories"));
    }

    private Accepted accepted(String... lines) throws IOException {
        Path table = folder.resolve("accepted.csv");
        Files.writeString(table, "advisory,artifact,until,reason\n" + String.join("\n", lines));
        return Accepted.read(table);
    }

    private static Components components(String... names) {
        return new Components(List.of(names).stream()
                .map(name -> new Component(name, Licence.of(List.of("MIT")), ""))
                .toList());
    }
}
