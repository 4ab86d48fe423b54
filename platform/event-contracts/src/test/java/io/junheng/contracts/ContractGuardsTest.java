package io.junheng.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.contracts.forgotten.SchoolPainted;
import io.junheng.contracts.registry.SchoolOpened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each guard of the contracts, seen to fail. */
class ContractGuardsTest {

    private static final Contract SCHOOL_OPENED = new Contract(SchoolOpened.class);

    /** A way to break the sample, and what the schema says of it. */
    record Damage(String what, Consumer<ObjectNode> change, String fault) {

        @Override
        public String toString() {
            return what;
        }
    }

    static List<Damage> damages() {
        return List.of(
                new Damage("required field left out", school -> school.remove("name"), "name"),
                new Damage("null where none may be", school -> school.putNull("name"), "/after/name"),
                new Damage("unknown word", school -> school.put("status", "开办"), "/after/status"),
                new Damage("text for a number", school -> school.put("version", "1"), "/after/version"),
                new Damage(
                        "day that does not exist", school -> school.put("openedOn", "2023-02-30"), "/after/openedOn"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedSampleBreaksItsSchema(Damage damage) throws JsonProcessingException {
        // Given
        ObjectNode payload = (ObjectNode) SCHOOL_OPENED.sample().payload();
        damage.change().accept((ObjectNode) payload.get("after"));

        // When
        List<String> faults = JsonSchemas.faults(SCHOOL_OPENED.schema(), WireJson.pretty(payload));

        // Then
        assertThat(faults).singleElement().asString().contains(damage.fault());
    }

    @Test
    void aNullableFieldMayBeLeftOut() throws JsonProcessingException {
        ObjectNode payload = (ObjectNode) SCHOOL_OPENED.sample().payload();
        payload.remove("before");
        ((ObjectNode) payload.get("after")).remove("centralSchool");

        assertThat(JsonSchemas.faults(SCHOOL_OPENED.schema(), WireJson.pretty(payload)))
                .isEmpty();
    }

    @Test
    void aSampleWithAFieldOfNoRecordIsNotRead() throws JsonProcessingException {
        ObjectNode payload = (ObjectNode) SCHOOL_OPENED.sample().payload();
        ((ObjectNode) payload.get("after")).put("colour", "红");

        assertThatThrownBy(() -> WireJson.MAPPER.treeToValue(payload, SchoolOpened.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void aGoldenFileThatDiffersOrIsMissingIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("contract.json");
        assertThatThrownBy(() -> Golden.check(file, "{}\n", false)).isInstanceOf(AssertionError.class);
        Files.writeString(file, "{ }\n");
        assertThatThrownBy(() -> Golden.check(file, "{}\n", false)).hasMessageContaining("golden.update");

        Golden.check(file, "{}\n", true);

        Golden.check(file, "{}\n", false);
        assertThat(file).hasContent("{}");
    }

    @Test
    void anEventOutsideTheCatalogueIsFound() throws Exception {
        Set<String> declared = DeclaredEvents.beside(ContractGuardsTest.class);

        assertThat(declared).containsExactly(SchoolPainted.class.getName());
    }

    @Test
    void aTypeWithoutARuleIsRefused() {
        Descriptions ofTests = new Descriptions(Repository.module().resolve("src/test/java"));

        assertThatThrownBy(() -> PayloadSchema.of(SchoolPainted.class, ofTests))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TimeUnit");
    }
}
