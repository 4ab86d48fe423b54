package io.junheng.gateway.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which answers are kept (目录缓存配置). */
@ConfigMapping(prefix = "junheng.catalogue")
public interface CatalogueConfig {

    /** Whether answers are kept at all. */
    @WithDefault("true")
    boolean enabled();

    /** The largest answer that is kept, in bytes. */
    @WithDefault("262144")
    int largest();

    /** What is kept altogether, in bytes. */
    @WithDefault("33554432")
    long memory();

    /** The longest time an answer is kept, whatever is heard, in milliseconds. */
    @WithDefault("300000")
    long longest();
}
