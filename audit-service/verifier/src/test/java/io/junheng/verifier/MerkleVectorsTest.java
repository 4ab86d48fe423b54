package io.junheng.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The vectors of github.com/transparency-dev/merkle, an independent implementation of the hashing of RFC 6962 and RFC 9162. */
class MerkleVectorsTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void growingTreeHasThePublishedRootAtEverySize() {
        // Given
        Hashes hashes = new Hashes();
        GrowingTree tree = new GrowingTree(hashes);
        List<String> roots = new ArrayList<>(List.of(hex(tree.root())));

        // When
        for (String leaf : LEAVES) {
            byte[] bytes = HexFormat.of().parseHex(leaf);
            tree.append(hashes.leaf(bytes, 0, bytes.length));
            roots.add(hex(tree.root()));
        }

        // Then
        assertThat(roots).isEqualTo(ROOTS);
    }

    @TestFactory
    Stream<DynamicTest> inclusionProofs() throws IOException {
        return vectors("inclusion.json")
                .map(vector -> DynamicTest.dynamicTest(vector.get("name").asText(), () -> {
                    boolean valid = MerkleProofs.includes(
                            hash(vector.get("leafHash")),
                            vector.get("leafIdx").asLong(),
                            vector.get("treeSize").asLong(),
                            hashes(vector.get("proof")),
                            hash(vector.get("root")));
                    assertThat(valid).isNotEqualTo(vector.get("wantErr").asBoolean());
                }));
    }

    @TestFactory
    Stream<DynamicTest> consistencyProofs() throws IOException {
        return vectors("consistency.json")
                .map(vector -> DynamicTest.dynamicTest(vector.get("name").asText(), () -> {
                    boolean valid = MerkleProofs.consistent(
                            vector.get("size1").asLong(),
                            hash(vector.get("root1")),
                            vector.get("size2").asLong(),
                            hash(vector.get("root2")),
                            hashes(vector.get("proof")));
                    assertThat(valid).isNotEqualTo(vector.get("wantErr").asBoolean());
                }));
    }

    private static Stream<JsonNode> vectors(String file) throws IOException {
        try (InputStream input = MerkleVectorsTest.class.getResourceAsStream("/rfc6962/" + file)) {
            return StreamSupport.stream(new ObjectMapper().readTree(input).spliterator(), false);
        }
    }

    private static List<byte[]> hashes(JsonNode encoded) {
        List<byte[]> hashes = new ArrayList<>();
        encoded.forEach(hash -> hashes.add(hash(hash)));
        return hashes;
    }

    private static byte[] hash(JsonNode encoded) {
        return encoded.isNull() ? new byte[0] : Base64.getDecoder().decode(encoded.asText());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
