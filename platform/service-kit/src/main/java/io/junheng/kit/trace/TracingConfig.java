package io.junheng.kit.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where spans go (链路追踪配置). */
@ConfigMapping(prefix = "junheng.tracing")
public interface TracingConfig {

    /** Address of a collector that takes OTLP over HTTP, without {@code /v1/traces}; none, and no span is made. */
    Optional<String> endpoint();

    /** Header fields for the collector, {@code name=value} with commas between them. */
    Optional<String> headers();

    /** Of the traces that begin here this part is kept, 0 to 1; whoever began one elsewhere has decided already. */
    @WithDefault("1.0")
    double ratio();
}
