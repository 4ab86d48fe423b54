package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** The counts of a finished job in one line. */
record Counts(String status, long created, long updated, long unchanged, long rejected) {

    static Counts of(JsonNode job) {
        JsonNode counts = job.path("counts");
        return new Counts(
                job.path("status").asText(),
                counts.path("created").asLong(),
                counts.path("updated").asLong(),
                counts.path("unchanged").asLong(),
                counts.path("rejected").asLong());
    }

    long taken() {
        return created + updated + unchanged;
    }

    @Override
    public String toString() {
        return "%s, %d created, %d updated, %d unchanged, %d rejected"
                .formatted(status, created, updated, unchanged, rejected);
    }
}
