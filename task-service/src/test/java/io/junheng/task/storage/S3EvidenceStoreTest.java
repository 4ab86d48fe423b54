package io.junheng.task.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3EvidenceStoreTest {

    private static final byte[] CONTENT = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    private static final String HASH = SigV4.sha256(CONTENT);
    private static final String OBJECT = "/archive/evidence/" + HASH;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T04:05:06.789Z"), ZoneOffset.UTC);

    private ObjectStoreServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ObjectStoreServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsKeptIsFoundAndWrittenOnce() {
        // Given
        S3EvidenceStore store = store(Map.of());

        // When
        store.keep(HASH, CONTENT);
        store.keep(HASH, CONTENT);

        // Then
        assertThat(server.objects).containsOnlyKeys(OBJECT);
        assertThat(server.lockedUntil).isEmpty();
        assertThat(store.find(HASH))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(CONTENT));
        assertThat(store.find("0".repeat(64))).isEmpty();
    }

    @Test
    void theArchiveIsLockedForTheDaysThatAreConfigured() {
        store(Map.of("lock-days", "3650")).keep(HASH, CONTENT);

        assertThat(server.lockedUntil).containsEntry(OBJECT, "2036-11-19T04:05:06Z");
    }

    @Test
    void aWrongKeyKeepsNothingAndIsNotToldInTheError() {
        S3EvidenceStore store = store(Map.of("secret-key", "guessed"));

        assertThatThrownBy(() -> store.keep(HASH, CONTENT))
                .hasMessageContaining("403")
                .hasMessageNotContaining("guessed");
        assertThatThrownBy(() -> store.find(HASH)).hasMessageContaining("403");
        assertThat(server.objects).isEmpty();
    }

    @Test
    void whatWasChangedInTheStoreIsNotHandedOut() {
        // Given
        S3EvidenceStore store = store(Map.of());
        store.keep(HASH, CONTENT);

        // When
        server.objects.put(OBJECT, "something else".getBytes(StandardCharsets.US_ASCII));

        // Then
        assertThatThrownBy(() -> store.find(HASH)).hasMessageContaining("was changed");
    }

    @Test
    void whatIsNotItsHashIsRefusedByTheStore() {
        S3EvidenceStore store = store(Map.of());

        assertThatThrownBy(() -> store.keep("0".repeat(64), CONTENT)).hasMessageContaining("would not keep");
        assertThatThrownBy(() -> store.keep("../x", CONTENT)).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.objects).isEmpty();
    }

    @Test
    void withoutABucketThereIsNoStore() {
        assertThat(S3EvidenceStore.of(config(Map.of("bucket", "")), CLOCK)).isEqualTo(Optional.empty());
    }

    private S3EvidenceStore store(Map<String, String> more) {
        return S3EvidenceStore.of(config(more), CLOCK).orElseThrow();
    }

    private EvidenceConfig.ObjectStore config(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of(
                "endpoint", server.endpoint() + "/",
                "region", ObjectStoreServer.REGION,
                "bucket", "archive",
                "access-key", ObjectStoreServer.KEY,
                "secret-key", ObjectStoreServer.SECRET));
        all.putAll(more);
        Map<String, String> settings = new HashMap<>();
        all.forEach((name, value) -> settings.put("junheng.task.evidence.s3." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(EvidenceConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(EvidenceConfig.class)
                .s3();
    }
}
