package io.junheng.contracts.audit;

import java.time.Instant;
import java.util.List;

/** An erasure (数据擦除): {@code keys} are the ids of the keys that were destroyed, which the erased entries bear too; {@code entries} is how many became unreadable. */
public record ErasureState(String id, List<String> keys, long entries, String reason, Instant erasedAt, long version) {}
