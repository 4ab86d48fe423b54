package io.junheng.kit.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** What a service says of itself. */
@ConfigMapping(prefix = "junheng")
public interface KitConfig {

    /** {@code registry}, {@code indicator}, {@code task}, {@code audit} or {@code gateway}. */
    String service();

    Topics topics();

    Jobs jobs();

    /** Where events go. */
    interface Topics {

        /** First part of every topic's name. */
        @WithDefault("junheng")
        String prefix();

        /** Partitions of a topic when the service creates it. */
        @WithDefault("3")
        int partitions();

        /** Copies of a topic when the service creates it; -1 is the broker's default. */
        @WithName("replication")
        @WithDefault("-1")
        short replication();

        /** Whether this process consumes events. */
        @WithDefault("true")
        boolean consume();
    }

    /** How jobs are worked off. */
    interface Jobs {

        /** Jobs at work at the same time in one process. */
        @WithDefault("2")
        int workers();

        /** Rows of an import that are taken in one transaction, fewer where rows are long. */
        @WithDefault("2000")
        int chunk();
    }
}
