package io.junheng.gateway.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How aggregates are pushed upwards (上报配置). */
@ConfigMapping(prefix = "junheng.uplinks")
public interface ExchangeConfig {

    /** Entries of one package. */
    @WithDefault("200")
    int entries();

    /** Bytes of one package's entries; one entry alone may be longer. A receiver takes a mebibyte. */
    @WithDefault("700000")
    int bytes();

    /** The pause after a push in vain is as many times this as were in vain, an hour at most. */
    @WithDefault("10s")
    Duration pause();

    /** How long entries are kept after they were made, for repairs. */
    @WithDefault("400d")
    Duration kept();

    /** Ways up one client may have. */
    @WithDefault("5")
    int each();
}
