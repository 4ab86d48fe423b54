package io.junheng.audit.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a log entry will say, before it has a place in the log (待入日志条目).
 *
 * @param operation CREATE, UPDATE or DELETE
 * @param actorScope code of the region the actor may act in, or null for the whole country
 * @param regionPath where the aggregate belongs, {@code /} for the whole country, or null when the event does not say
 * @param previousRegionPath where it belonged before, when that was elsewhere, else null
 * @param authority the document or decision on which it was done, or null
 * @param subject whose data it holds, so that they can be erased, or null
 * @param data canonical JSON of before, after and changes
 * @param dataHash SHA-256 of {@code data}
 */
public record Draft(
        UUID eventId,
        Instant time,
        String type,
        String operation,
        String service,
        String aggregate,
        String aggregateId,
        long version,
        String actor,
        String client,
        List<String> roles,
        String actorScope,
        String regionPath,
        String previousRegionPath,
        String requestId,
        String traceparent,
        String authority,
        String subject,
        String data,
        byte[] dataHash) {}
