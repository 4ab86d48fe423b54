package io.junheng.contracts.audit;

import java.time.Instant;

/** A range (归档区段) of the log named {@code log} that lies in files: entries {@code first} to before {@code beyond}. {@code manifest} is SHA-256, in base64, of the manifest that names the files. {@code id} is the two numbers with a hyphen between. */
public record LogRangeState(
        String id, String log, long first, long beyond, String manifest, Instant archivedAt, long version) {}
