package io.junheng.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entries without data, held against the erasures that the log records (擦除记录). Memory grows with the keys, not with the entries. */
final class ErasedData {

    private final Map<List<String>, Long> first = new HashMap<>();
    private final Set<String> destroyed = new HashSet<>();
    private long entries;

    void take(ExportLine.Entry entry) {
        destroyed.addAll(entry.erases());
        if (entry.erased() != null) {
            entries++;
            first.putIfAbsent(entry.erased(), entry.index());
        }
    }

    /** How many entries are without data. */
    long entries() {
        return entries;
    }

    /** The first entry without data that no recorded erasure explains, -1 when there is none. */
    long unexplained() {
        List<Long> unexplained = new ArrayList<>();
        first.forEach((keys, index) -> {
            if (keys.stream().noneMatch(destroyed::contains)) {
                unexplained.add(index);
            }
        });
        return unexplained.stream().mapToLong(Long::longValue).min().orElse(-1);
    }
}
