package io.junheng.task.dossier;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Keeps evidence where the configuration says, and finds what was kept at the other place before. */
@ApplicationScoped
class ConfiguredEvidenceStore implements EvidenceStore {

    private final EvidenceStore chosen;
    private final EvidenceStore other;

    ConfiguredEvidenceStore(EvidenceConfig config, Database database) {
        EvidenceStore files = new FileEvidenceStore(config.directory());
        EvidenceStore rows = new DatabaseEvidenceStore(database);
        boolean inFiles = config.store() == EvidenceConfig.Place.FILES;
        chosen = inFiles ? files : rows;
        other = inFiles ? rows : files;
    }

    @Override
    public void keep(String sha256, byte[] content) {
        chosen.keep(sha256, content);
    }

    @Override
    public Optional<byte[]> find(String sha256) {
        return chosen.find(sha256).or(() -> other.find(sha256));
    }
}
