package io.junheng.system.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every jar of others that is shipped stands in {@code docs/dependencies.csv} with its hash and a licence that allows it. {@code .ci/supply-chain --update} writes the
 * table anew.
 */
class SupplyChainTest {

    private static final Path ROOT = Path.of(System.getProperty("junheng.root"));
    private static final Path TABLE = ROOT.resolve("docs/dependencies.csv");
    private static final List<String> SERVICES =
            List.of("school-registry-service", "indicator-service", "task-service", "audit-service", "gateway");

    @TempDir
    Path folder;

    @BeforeAll
    static void writeAnewIfAsked() throws IOException {
        if (Boolean.getBoolean("junheng.dependencies.update")) {
            Components.ofSbom(document()).write(TABLE);
        }
    }

    /** On other machines other jars with native code are shipped. */
    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void everyJarOfAServiceStandsInTheTableWithItsHash() throws IOException {
        // Given
        List<Path> folders = SERVICES.stream()
                .map(service -> ROOT.resolve(service).resolve("target/quarkus-app/lib"))
                .toList();

        // When
        ShippedJars jars = ShippedJars.below(folders);

        // Then
        assertThat(jars.jars()).hasSizeGreaterThan(500);
        assertThat(jars.notAmong(Components.read(TABLE)))
                .as("jars that docs/dependencies.csv does not know; .ci/supply-chain --update writes it anew")
                .isEmpty();
    }

    @Test
    void everyLicenceAllowsToShip() throws IOException {
        assertThat(Components.read(TABLE).refused()).isEmpty();
    }

    @Test
    void aJarThatWasExchangedIsNamed() throws IOException {
        // Given
        Path good = Files.writeString(folder.resolve("good-1.0.jar"), "as it was listed");
        Components known = new Components(
                List.of(new Component("a:good:1.0", Licence.of(List.of("MIT")), ShippedJars.sha256(good))));
        Files.writeString(folder.resolve("other-1.0.jar"), "as nobody listed it");

        // When / Then
        assertThat(ShippedJars.below(List.of(folder)).notAmong(known)).containsExactly("other-1.0.jar");
    }

    @ParameterizedTest
    @CsvSource({
        "MIT, true",
        "Go License, true",
        "AGPL-3.0-only, false",
        "GPL-2.0-only, false",
        "Some License, false",
        "'', false",
        "(CDDL-1.0 OR GPL-2.0-with-classpath-exception), true"
    })
    void aLicenceIsAllowedOnlyByTheList(String listed, boolean allowed) {
        assertThat(Licence.of(List.of(listed)).allowed()).isEqualTo(allowed);
    }

    @Test
    void ofSeveralLicencesOneIsChosenAndOfNoneNothing() {
        assertThat(Licence.of(List.of("GPL-2.0-only", "EPL-2.0")).allowed()).isTrue();
        assertThat(Licence.of(List.of()).allowed()).isFalse();
    }

    @Test
    void theTableIsWhatTheDocumentSays() throws IOException {
        // Given
        Path sbom = Files.writeString(folder.resolve("sbom.json"), """
                {"components": [
                  {"group": "io.junheng", "name": "launcher", "version": "1", "purl": "pkg:maven/io.junheng/launcher@1?type=jar"},
                  {"group": "b", "name": "native", "version": "2", "purl": "pkg:maven/b/native@2?classifier=linux&type=jar",
                   "licenses": [{"license": {"id": "EPL-2.0"}}, {"license": {"name": "Go License"}}],
                   "hashes": [{"alg": "MD5", "content": "00"}, {"alg": "SHA-256", "content": "b2"}]},
                  {"group": "a", "name": "plain", "version": "1", "purl": "pkg:maven/a/plain@1?type=jar",
                   "licenses": [{"expression": "(MIT OR CDDL-1.0)"}], "hashes": [{"alg": "SHA-256", "content": "a1"}]}]}
                """);
        Path table = folder.resolve("table.csv");

        // When
        Components.ofSbom(sbom).write(table);

        // Then
        assertThat(table).hasContent("""
                component,licence,sha256
                a:plain:1,CDDL-1.0 OR MIT,a1
                b:native:2:linux,BSD-3-Clause OR EPL-2.0,b2
                """);
        assertThat(Components.read(table)).isEqualTo(Components.ofSbom(sbom));
    }

    @Test
    @EnabledIfSystemProperty(named = "junheng.sbom", matches = ".+")
    void theTableIsThatOfTheDocumentTheBuildMade() throws IOException {
        assertThat(Components.read(TABLE)).isEqualTo(Components.ofSbom(document()));
    }

    private static Path document() {
        return ROOT.resolve(System.getProperty("junheng.sbom"));
    }
}
