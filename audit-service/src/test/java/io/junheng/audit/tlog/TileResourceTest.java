package io.junheng.audit.tlog;

import static io.junheng.audit.AuditLog.as;
import static io.junheng.audit.AuditLog.auditor;
import static io.junheng.audit.AuditLog.auditorOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.audit.AuditLog;
import io.junheng.audit.Drafts;
import io.junheng.audit.tree.Frontier;
import io.junheng.audit.tree.Hashes;
import io.junheng.audit.tree.MerkleHash;
import io.junheng.audit.tree.Tile;
import io.junheng.testing.SuiteResource;
import io.junheng.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader of tlog-tiles that knows nothing of this service's own API. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class TileResourceTest {

    private static final int SIZE = 600;

    @Inject
    AuditLog log;

    @BeforeEach
    void twoFullTilesAndOneThatIsNot() {
        log.begin();
        log.append(Drafts.schools(SIZE));
    }

    @Test
    void tilesOfTheLowestLevelGiveTheRoot() {
        // When
        List<byte[]> leaves = new ArrayList<>();
        for (String path : List.of("000", "001", "002.p/88")) {
            leaves.addAll(Hashes.split(bytes(auditor(), "0/" + path)));
        }

        // Then
        Frontier frontier = Frontier.empty();
        leaves.forEach(frontier::append);
        assertThat(leaves).hasSize(SIZE);
        assertThat(frontier.root()).isEqualTo(log.checkpoint().root());
    }

    @Test
    void tileOfTheNextLevelHoldsTheRootsOfTheFullOnes() {
        List<byte[]> roots = Hashes.split(bytes(as(TestTokens.of("v").role("viewer")), "1/000.p/2"));

        assertThat(roots.get(1)).isEqualTo(Tile.root(Hashes.split(bytes(auditor(), "0/001"))));
    }

    @Test
    void entryBundleHoldsWhatWasHashed() {
        // When
        ByteBuffer bundle = ByteBuffer.wrap(bytes(auditor(), "entries/002.p/88"));
        List<byte[]> hashes = new ArrayList<>();
        while (bundle.hasRemaining()) {
            byte[] leaf = new byte[Short.toUnsignedInt(bundle.getShort())];
            bundle.get(leaf);
            hashes.add(MerkleHash.leaf(leaf));
        }

        // Then
        assertThat(Hashes.join(hashes)).isEqualTo(bytes(auditor(), "0/002.p/88"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/003", "0/002", "0/002.p/89", "1/000", "2/000.p/1", "8/000", "0/x", "entries/003"})
    void whatTheTreeDoesNotHaveIsNotFound(String path) {
        auditor().get("/v1/audit/tile/" + path).then().statusCode(404);
    }

    @Test
    void entriesAreForCallersOfTheWholeCountryOnly() {
        auditorOf("220322").get("/v1/audit/tile/entries/000").then().statusCode(404);
        as(TestTokens.of("v").role("viewer"))
                .get("/v1/audit/tile/entries/000")
                .then()
                .statusCode(403);
    }

    private static byte[] bytes(RequestSpecification caller, String path) {
        return caller.get("/v1/audit/tile/" + path)
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .extract()
                .asByteArray();
    }
}
