package io.junheng.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;

/** The services behind, and when one is left alone (后端服务配置). */
@ConfigMapping(prefix = "junheng.services")
public interface UpstreamConfig {

    /** Where the replicas of the school registry are, separated by comma: scheme, host and port of each. */
    List<URI> registry();

    /** Where those of the indicator service are. */
    List<URI> indicator();

    /** Where those of the task service are. */
    List<URI> task();

    /** Where the audit service is; it has one. */
    List<URI> audit();

    /** Calls under way to one service; one more is answered with 503. A quarter of them is kept for calls that change something. */
    @WithDefault("512")
    int calls();

    /** Failures in a row after which a service is not asked for a while. */
    @WithDefault("5")
    int failures();

    /** How long it is not asked, in milliseconds; then one trial call decides. */
    @WithDefault("5000")
    long rest();
}
