package io.junheng.gateway.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are delivered (推送配置). */
@ConfigMapping(prefix = "junheng.webhooks")
public interface WebhookConfig {

    /** Networks (CIDR) inside that webhooks may be sent to all the same, also without TLS. */
    Optional<List<String>> allowedNetworks();

    /** Pauses after the first, second … failed attempt; after the last one the delivery is given up. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retries();

    /** Longest pause of a whole webhook after a failed attempt; its other deliveries wait that long at most. */
    @WithDefault("1m")
    Duration hold();

    /** Time for one attempt, from resolving the name to the answer's header. */
    @WithDefault("10s")
    Duration patience();

    /** Deliveries under way at once, of all webhooks in this replica. */
    @WithDefault("64")
    int parallel();

    /** Deliveries under way at once to one webhook. */
    @WithDefault("8")
    int parallelEach();

    /** Deliveries of one webhook that may wait; then its feed is not read further. */
    @WithDefault("2000")
    int backlog();

    /** How long the log of finished deliveries is kept. */
    @WithDefault("30d")
    Duration retention();

    /** Webhooks one client may have. */
    @WithDefault("20")
    int each();
}
