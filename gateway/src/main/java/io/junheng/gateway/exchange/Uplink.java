package io.junheng.gateway.exchange;

import io.junheng.contracts.gateway.UplinkState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A way up (上报通道): the approved aggregates that its owner may read, numbered from 1. {@code source} is the name by which the other side knows this system; without {@code url} its
 * packages are only carried as files. {@code version} counts what people changed.
 */
record Uplink(
        String id,
        String name,
        String source,
        String owner,
        String regionPath,
        String regionCode,
        String url,
        byte[] credential,
        List<String> resources,
        Status status,
        String cursor,
        long last,
        long acknowledged,
        Instant createdAt,
        long version) {

    @Schema(name = "UplinkStatus", description = "上报通道状态 / status of a way up")
    enum Status {
        ACTIVE,
        PAUSED,
        REMOVED
    }

    UplinkState state() {
        return state(status, version);
    }

    UplinkState state(Status as, long atVersion) {
        return new UplinkState(id, name, owner, regionPath, url, resources, as.name(), atVersion);
    }
}
