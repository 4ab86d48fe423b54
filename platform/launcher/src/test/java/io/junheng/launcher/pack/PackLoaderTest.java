package io.junheng.launcher.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.launcher.Complaint;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackLoaderTest {

    private static final String ELEMENTS = """
            # A comment before the first document.
            ---
            key: pupils
            name: 在校生数
            weight: 1.10
            ---
            key: area
            name: 面积
            """;

    @TempDir
    Path packs;

    private final List<String> progress = new ArrayList<>();
    private FakeGateway gateway;

    @BeforeEach
    void open() throws Exception {
        gateway = new FakeGateway();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void everyDocumentOfAFileIsPutUnderItsKey() throws Exception {
        // Given
        aPackOfElements(ELEMENTS);

        // When
        load("elements");

        // Then
        assertThat(gateway.writes).containsExactly("PUT /v1/data-elements/pupils", "PUT /v1/data-elements/area");
        assertThat(gateway.documents
                        .get("/v1/data-elements/pupils")
                        .path("weight")
                        .decimalValue())
                .isEqualByComparingTo("1.1");
        assertThat(progress).containsExactly("elements  数据项", "  elements.yaml  2 created");
    }

    @Test
    void loadingAgainWritesNothing() throws Exception {
        // Given
        aPackOfElements(ELEMENTS);
        load("elements");
        gateway.writes.clear();

        // When
        load("elements");

        // Then
        assertThat(gateway.writes).isEmpty();
        assertThat(progress).endsWith("  elements.yaml  2 unchanged");
    }

    @Test
    void aDocumentThatDiffersIsReplacedUnderItsPrecondition() throws Exception {
        // Given
        aPackOfElements(ELEMENTS);
        load("elements");
        aPackOfElements(ELEMENTS.replace("面积", "建筑面积"));
        gateway.writes.clear();

        // When
        load("elements");

        // Then
        assertThat(gateway.writes).containsExactly("PUT /v1/data-elements/area");
        assertThat(progress).endsWith("  elements.yaml  1 unchanged, 1 updated");
    }

    @Test
    void aDocumentWhoseAnswerWasLostIsNotTakenForSomebodyElses() throws Exception {
        // Given
        aPackOfElements(ELEMENTS);
        gateway.lost = 1;

        // When
        load("elements");

        // Then
        assertThat(gateway.writes).containsExactly("PUT /v1/data-elements/pupils", "PUT /v1/data-elements/area");
        assertThat(progress).endsWith("  elements.yaml  2 created");
    }

    @Test
    void aRejectedDocumentIsToldWithItsReasonAndTheOthersAreSent() throws Exception {
        // Given
        aPackOfElements(ELEMENTS.replace("在校生数", "bad"));

        // When
        assertThatThrownBy(() -> load("elements"))
                // Then
                .isInstanceOf(RejectedException.class)
                .hasMessage("1 items of the pack elements were rejected.");
        assertThat(progress).contains("  /v1/data-elements/pupils: 422 rule broken; /name not this name");
        assertThat(gateway.writes).containsExactly("PUT /v1/data-elements/area");
    }

    @Test
    void aTransitionFollowsThePutOnce() throws Exception {
        // Given
        write("framework/framework.yaml", "key: balance\nversion: 1\n");
        write("framework/pack.yaml", """
                pack: framework
                name: 指标框架
                steps:
                  - put: /v1/frameworks/{key}/versions/{version}
                    file: framework.yaml
                    then: {to: PUBLISHED}
                """);

        // When
        load("framework");
        load("framework");

        // Then
        assertThat(gateway.writes)
                .containsExactly(
                        "PUT /v1/frameworks/balance/versions/1", "POST /v1/frameworks/balance/versions/1/transitions");
    }

    @Test
    void aTableBecomesAnImportThatIsFollowedToItsEnd() throws Exception {
        // Given
        aPackOfSchools("schools.csv", "code,name\n1,a\n2,b\n".getBytes(StandardCharsets.UTF_8));

        // When
        load("schools");

        // Then
        assertThat(gateway.writes).containsExactly("POST /v1/imports/schools?mode=COMMIT&strategy=CREATE text/csv");
        assertThat(progress).endsWith("  schools.csv  SUCCEEDED: 2 created, 0 rejected");
    }

    @Test
    void rejectedRowsAreShown() throws Exception {
        // Given
        aPackOfSchools("schools.csv", "code,name\n1,a\n2,bad\n".getBytes(StandardCharsets.UTF_8));

        // When
        assertThatThrownBy(() -> load("schools")).isInstanceOf(RejectedException.class);

        // Then
        assertThat(progress)
                .endsWith("  schools.csv  PARTIAL: 1 created, 1 rejected", "    row 3, name \"bad\": BAD_NAME 名称不可用");
    }

    @Test
    void aCompressedTableIsSentPlain() throws Exception {
        // Given
        Path file = Files.createDirectories(packs.resolve("schools")).resolve("schools.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("code,name\n1,a\n".getBytes(StandardCharsets.UTF_8));
        }
        aPackOfSchools("schools.csv.gz", Files.readAllBytes(file));

        // When
        load("schools");

        // Then
        assertThat(progress).endsWith("  schools.csv.gz  SUCCEEDED: 1 created, 0 rejected");
    }

    @Test
    void aRequestIsRepeatedWithTheSameKeyWhileTheGatewayIsBusy() throws Exception {
        // Given
        aPackOfSchools("schools.csv", "code,name\n1,a\n".getBytes(StandardCharsets.UTF_8));
        gateway.busy = 2;

        // When
        load("schools");

        // Then
        assertThat(gateway.keys).hasSize(3).doesNotContainNull().containsOnly(gateway.keys.get(0));
    }

    @Test
    void whatAPackRequiresIsLoadedBeforeIt() throws Exception {
        // Given
        aPackOfElements(ELEMENTS);
        write("forms/forms.yaml", "key: school\n");
        write("forms/pack.yaml", """
                pack: forms
                name: 报表
                requires: [elements]
                steps:
                  - put: /v1/forms/{key}
                    file: forms.yaml
                """);

        // When
        load("forms");

        // Then
        assertThat(gateway.writes).endsWith("PUT /v1/data-elements/area", "PUT /v1/forms/school");
    }

    @Test
    void anUnknownPackIsAnsweredWithThoseThereAre() throws Exception {
        aPackOfElements(ELEMENTS);

        assertThatThrownBy(() -> load("element"))
                .isInstanceOf(Complaint.class)
                .hasMessage("There is no pack \"element\"; there are elements.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"b\":2}      | {\"a\":1}        | true",
                "{\"a\":1}              | {\"a\":1,\"b\":2}| false",
                "{\"a\":1.0}            | {\"a\":1}        | true",
                "{\"a\":1}              | {\"a\":\"1\"}    | false",
                "{\"a\":[1,2]}          | {\"a\":[1]}      | false",
                "{\"a\":[2,1]}          | {\"a\":[1,2]}    | false",
                "{\"a\":[{\"x\":1,\"y\":2}]} | {\"a\":[{\"x\":1}]} | true",
                "{}                     | {\"a\":null}     | true",
                "{\"a\":0}              | {\"a\":null}     | false",
                "{}                     | {\"a\":[]}       | false"
            })
    void whatIsThereSaysWhatTheDocumentSays(String present, String document, boolean says) throws Exception {
        assertThat(PackLoader.says(FakeGateway.json(present), FakeGateway.json(document)))
                .isEqualTo(says);
    }

    private void aPackOfElements(String documents) throws Exception {
        write("elements/elements.yaml", documents);
        write("elements/pack.yaml", """
                pack: elements
                name: 数据项
                steps:
                  - put: /v1/data-elements/{key}
                    file: elements.yaml
                """);
    }

    private void aPackOfSchools(String file, byte[] table) throws Exception {
        write("schools/pack.yaml", """
                pack: schools
                name: 学校
                steps:
                  - import: schools
                    file: %s
                    params: {strategy: CREATE}
                """.formatted(file));
        Files.write(packs.resolve("schools").resolve(file), table);
    }

    private void write(String file, String text) throws Exception {
        Path path = packs.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void load(String pack) throws Exception {
        new PackLoader(packs, new Gateway(gateway.address(), "key"), progress::add).load(pack);
    }
}
