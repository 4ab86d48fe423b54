package io.junheng.task.order;

import java.util.Set;

/**
 * Where an order comes from (来源): its kind, its number there, and how the matter stands there. {@code status} is null where this service does not hear of the matter;
 * {@code version} is the newest it has heard of.
 */
record Origin(OrderSource source, String ref, String status, long version) {

    private static final Set<String> UNSETTLED = Set.of("OPEN", "REPORTED", "VERIFIED", "RETURNED");
    private static final Set<String> SETTLED = Set.of("RESOLVED", "WRITTEN_OFF", "VOIDED");

    /** One that nothing is heard of. */
    static Origin silent(OrderSource source, String ref) {
        return new Origin(source, ref, null, 0);
    }

    Origin heard(String newStatus, long newVersion) {
        return new Origin(source, ref, newStatus, newVersion);
    }

    boolean writtenOff() {
        return "WRITTEN_OFF".equals(status);
    }

    /** Whether the matter has ended there. */
    boolean settled() {
        return status != null && SETTLED.contains(status);
    }

    /** Whether it is known to go on there. */
    boolean unsettled() {
        return status != null && UNSETTLED.contains(status);
    }
}
