package io.junheng.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** The services behind, and when one is left alone (后端服务配置). */
@ConfigMapping(prefix = "junheng.services")
public interface UpstreamConfig {

    /** Where the school registry is: scheme, host and port. */
    URI registry();

    /** Where the indicator service is. */
    URI indicator();

    /** Where the task service is. */
    URI task();

    /** Where the audit service is. */
    URI audit();

    /** Calls under way to one service; one more is answered with 503. */
    @WithDefault("512")
    int calls();

    /** Failures in a row after which a service is not asked for a while. */
    @WithDefault("5")
    int failures();

    /** How long it is not asked, in milliseconds; then one trial call decides. */
    @WithDefault("5000")
    long rest();
}
