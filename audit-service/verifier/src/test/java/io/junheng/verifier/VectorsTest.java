package io.junheng.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published vectors: that they are what {@link Vectors} makes (with {@code -Dvectors.update=true} they are written anew), and that this
 * verifier comes to what they say.
 */
class VectorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("vectors");

    @Test
    void publishedFilesAreUpToDate() throws IOException {
        for (Vectors.Document document : Vectors.all()) {
            Path file = FOLDER.resolve(document.name());
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document.content()) + "\n";
            if (Boolean.getBoolean("vectors.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertThat(file).hasContent(text);
        }
    }

    static Stream<JsonNode> exports() throws IOException {
        return elements("exports.json", "cases");
    }

    @ParameterizedTest
    @MethodSource("exports")
    void exportComesToTheFinding(JsonNode vector) throws IOException {
        // Given
        LogVerifier verifier = LogVerifier.of(
                VerifierKey.parse(vector.get("key").textValue()),
                Checkpoint.parse(vector.get("checkpoint").textValue()));
        if (vector.has("since")) {
            verifier = verifier.since(Checkpoint.parse(vector.get("since").textValue()));
        }
        if (vector.has("statement")) {
            verifier = verifier.stating(Statement.parse(vector.get("statement").textValue()));
        }
        if (vector.has("witness")) {
            verifier = verifier.witnessedBy(
                    List.of(VerifierKey.parse(vector.get("witness").textValue())));
        }
        byte[] export = String.join("\n", texts(vector.get("export"))).getBytes(StandardCharsets.UTF_8);

        // When
        Verdict verdict = verifier.verify(() -> new ByteArrayInputStream(export));

        // Then
        assertThat(verdict.finding().name())
                .as(vector.get("name").textValue())
                .isEqualTo(vector.get("finding").textValue());
        assertThat(verdict.first()).isEqualTo(vector.get("first").longValue());
        assertThat(verdict.second()).isEqualTo(vector.get("second").longValue());
    }

    static Stream<JsonNode> inclusions() throws IOException {
        return Stream.concat(elements("tree.json", "inclusion"), elements("reference-tree.json", "inclusion"));
    }

    @ParameterizedTest
    @MethodSource("inclusions")
    void inclusionProofHoldsAndNoOtherPlaceDoes(JsonNode vector) {
        byte[] leaf = hex(vector.get("leafHash"));
        byte[] root = hex(vector.get("root"));
        long size = vector.get("size").longValue();
        List<byte[]> proof = hexes(vector.get("proof"));

        for (long index = 0; index < size; index++) {
            assertThat(MerkleProofs.includes(leaf, index, size, proof, root))
                    .isEqualTo(index == vector.get("index").longValue());
        }
    }

    static Stream<JsonNode> consistencies() throws IOException {
        return Stream.concat(elements("tree.json", "consistency"), elements("reference-tree.json", "consistency"));
    }

    @ParameterizedTest
    @MethodSource("consistencies")
    void consistencyProofHolds(JsonNode vector) {
        assertThat(MerkleProofs.consistent(
                        vector.get("from").longValue(),
                        hex(vector.get("fromRoot")),
                        vector.get("to").longValue(),
                        hex(vector.get("toRoot")),
                        hexes(vector.get("proof"))))
                .isTrue();
    }

    @Test
    void referenceTreeHasTheRootsOfTheIndependentImplementation() throws IOException {
        // Given
        JsonNode document = JSON.readTree(FOLDER.resolve("reference-tree.json").toFile());
        GrowingTree tree = new GrowingTree(new Hashes());
        List<String> roots = new ArrayList<>(List.of(HexFormat.of().formatHex(tree.root())));

        // When
        for (String leaf : texts(document.get("leaves"))) {
            byte[] bytes = HexFormat.of().parseHex(leaf);
            tree.append(new Hashes().leaf(bytes, 0, bytes.length));
            roots.add(HexFormat.of().formatHex(tree.root()));
        }

        // Then
        assertThat(roots).isEqualTo(texts(document.get("roots")));
    }

    private static Stream<JsonNode> elements(String file, String list) throws IOException {
        List<JsonNode> elements = new ArrayList<>();
        JSON.readTree(FOLDER.resolve(file).toFile()).get(list).forEach(elements::add);
        assertThat(elements).isNotEmpty();
        return elements.stream();
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.textValue()));
        return texts;
    }

    private static byte[] hex(JsonNode value) {
        return HexFormat.of().parseHex(value.textValue());
    }

    private static List<byte[]> hexes(JsonNode values) {
        return texts(values).stream().map(HexFormat.of()::parseHex).toList();
    }
}
