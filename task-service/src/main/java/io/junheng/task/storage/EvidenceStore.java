package io.junheng.task.storage;

import java.util.Optional;

/** Where the content of evidence is kept (佐证存储), by its SHA-256 in lower-case hex. */
public interface EvidenceStore {

    /** Keeps {@code content}; the same content is kept once. Takes part in the running transaction or outlives its failure. */
    void keep(String sha256, byte[] content);

    Optional<byte[]> find(String sha256);
}
