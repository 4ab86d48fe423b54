package io.junheng.task.storage;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Keeps evidence where the configuration says, and finds what was kept at the other places before. */
@ApplicationScoped
class ConfiguredEvidenceStore implements EvidenceStore {

    private final Map<EvidenceConfig.Place, EvidenceStore> places = new EnumMap<>(EvidenceConfig.Place.class);
    private final EvidenceConfig.Place chosen;

    ConfiguredEvidenceStore(EvidenceConfig config, Database database, Clock clock) {
        chosen = config.store();
        places.put(EvidenceConfig.Place.FILES, new FileEvidenceStore(config.directory()));
        places.put(EvidenceConfig.Place.DATABASE, new DatabaseEvidenceStore(database));
        S3EvidenceStore.of(config.s3(), clock).ifPresent(store -> places.put(EvidenceConfig.Place.S3, store));
        if (!places.containsKey(chosen)) {
            throw new IllegalStateException(
                    "junheng.task.evidence.s3 needs endpoint, bucket, access-key and secret-key when evidence is kept there");
        }
    }

    @Override
    public void keep(String sha256, byte[] content) {
        places.get(chosen).keep(sha256, content);
    }

    @Override
    public Optional<byte[]> find(String sha256) {
        return places.get(chosen)
                .find(sha256)
                .or(() -> places.entrySet().stream()
                        .filter(place -> place.getKey() != chosen)
                        .map(place -> place.getValue().find(sha256))
                        .flatMap(Optional::stream)
                        .findFirst());
    }
}
