package io.junheng.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How visits become events. */
@ConfigMapping(prefix = "junheng.access")
public interface AccessConfig {

    /** A session ends when its caller has not been let in for this long. */
    @WithDefault("PT30M")
    Duration pause();

    /** A session that goes on ends and begins anew after this. */
    @WithDefault("PT24H")
    Duration longest();

    /** Refusals of the same kind within this time are told as one and a count. */
    @WithDefault("PT10M")
    Duration window();

    /** Most sessions that are told apart by address. */
    @WithDefault("20000")
    int sessions();

    /** Most kinds of refusals that are told apart within a window. */
    @WithDefault("1000")
    int refusals();
}
