package io.junheng.kit.event;

import io.junheng.contracts.suite.ReadingState;
import io.junheng.contracts.suite.SensitiveDataRead;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Tells of readings of sensitive data (查阅留痕), before they are shown: what cannot be told is not shown. For what only those see who need
 * it, such as personal values; not for what every role may read.
 */
@ApplicationScoped
public class Readings {

    /** In place of an item's key, when many were shown. */
    public static final String MANY = "*";

    private final Outbox outbox;
    private final Ids ids;

    Readings(Outbox outbox, Ids ids) {
        this.outbox = outbox;
        this.ids = ids;
    }

    /** The caller is about to be shown this item of a resource, which belongs to that region. */
    @Transactional
    public void tell(String resource, String key, String regionPath) {
        outbox.append(new SensitiveDataRead(null, new ReadingState(ids.next("rdg"), resource, key, regionPath, 1)));
    }
}
