package io.junheng.task.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Limits of evidence (佐证限制), and where it is kept. */
@ConfigMapping(prefix = "junheng.task.evidence")
public interface EvidenceConfig {

    /** The most bytes of one file. */
    @WithDefault("10485760")
    long largest();

    /**
     * Where files are kept: below a directory that all instances share, in the service's database, or in an object store. What was kept at the other places stays readable.
     */
    @WithDefault("FILES")
    Place store();

    /** The directory. */
    @WithDefault("data/evidence")
    Path directory();

    /** The object store. */
    ObjectStore s3();

    /** Where files are kept (存储位置). */
    enum Place {
        FILES,
        DATABASE,
        S3
    }

    /** An object store that speaks the S3 protocol (对象存储). */
    interface ObjectStore {

        /** Scheme, host and port, such as {@code https://s3.example.org}. */
        Optional<URI> endpoint();

        /** The region that requests are signed for. */
        @WithDefault("us-east-1")
        String region();

        /** The bucket. */
        Optional<String> bucket();

        /** What each key begins with. */
        @WithDefault("evidence/")
        String prefix();

        /** The id of the key that signs. */
        Optional<String> accessKey();

        /** The key that signs. */
        Optional<String> secretKey();

        /** Days that the store itself keeps each object from being deleted or replaced (归档锁定), 0 for not at all; the bucket must allow it. */
        @WithDefault("0")
        int lockDays();

        /** Longest that one exchange may take. */
        @WithDefault("PT30S")
        Duration timeout();
    }
}
