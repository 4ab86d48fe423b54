package io.junheng.audit.seal;

import java.util.List;
import java.util.UUID;

/**
 * An event's payload as it is stored (载荷): in clear, or sealed by keys that are all needed to open it.
 *
 * @param data in clear, or null
 * @param sealed or null
 * @param keys ids of the keys, empty when it is in clear
 */
public record Payload(UUID eventId, String data, byte[] sealed, List<String> keys) {

    /** One in clear. */
    public static Payload clear(UUID eventId, String data) {
        return new Payload(eventId, data, null, List.of());
    }
}
