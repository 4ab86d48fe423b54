package io.junheng.audit.publication;

import io.junheng.audit.log.Checkpoints;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * A place outside the database where checkpoints are kept (锚定目标): a directory, another Junheng, a mailbox. A bean of this type is called
 * whenever it is due and the log has grown.
 */
public interface PublicationTarget {

    /** Its name; stable, as it is remembered what each target has. */
    String name();

    /** How often the newest checkpoint goes there. */
    Duration every();

    /**
     * Puts the checkpoint there; returns what shows that it is there, such as a place or a signature.
     *
     * @throws IOException when it could not be put there; it is tried again
     */
    String publish(Checkpoints.Signed checkpoint) throws IOException;

    /** The checkpoints that are there and can be read back, by size; none where that is not possible. */
    default Map<Long, String> kept() {
        return Map.of();
    }
}
