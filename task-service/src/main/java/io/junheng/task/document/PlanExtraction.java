package io.junheng.task.document;

import io.junheng.contracts.task.ExtractionState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A policy document that was sent in, and what was read from it (文件抽取). It never changes. */
public record PlanExtraction(
        String id,
        String regionPath,
        String title,
        String mediaType,
        String text,
        Draft draft,
        Instant createdAt,
        String createdBy) {

    ExtractionState state() {
        return new ExtractionState(id, title, sha256(), draft.items().size(), regionPath, createdAt, 1);
    }

    private String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
