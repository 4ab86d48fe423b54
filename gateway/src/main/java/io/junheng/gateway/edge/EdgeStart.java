package io.junheng.gateway.edge;

import io.junheng.gateway.access.AccessBook;
import io.junheng.gateway.answer.Answers;
import io.junheng.gateway.answer.OwnPage;
import io.junheng.gateway.identity.Gatekeeper;
import io.junheng.gateway.identity.QuotaMeter;
import io.junheng.gateway.stream.Streams;
import io.junheng.gateway.upstream.Upstreams;
import io.junheng.gateway.usage.UsageBook;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/** Opens the door once everything behind it is there, and closes it first. */
@ApplicationScoped
class EdgeStart {

    private static final Logger LOG = Logger.getLogger(EdgeStart.class);

    private static final long PATIENCE_MILLIS = 5_000;

    private final Vertx vertx;
    private final EdgeConfig config;
    private final Answers answers;
    private final List<OwnPage> pages;
    private final Gatekeeper gatekeeper;
    private final QuotaMeter quotas;
    private final Upstreams upstreams;
    private final AccessBook book;
    private final AccessLog log;
    private final Streams streams;
    private final UsageBook usage;
    private EdgeServer server;

    EdgeStart(
            Vertx vertx,
            EdgeConfig config,
            Answers answers,
            @All List<OwnPage> pages,
            Gatekeeper gatekeeper,
            QuotaMeter quotas,
            Upstreams upstreams,
            AccessBook book,
            AccessLog log,
            Streams streams,
            UsageBook usage) {
        this.usage = usage;
        this.streams = streams;
        this.book = book;
        this.vertx = vertx;
        this.config = config;
        this.answers = answers;
        this.pages = pages;
        this.gatekeeper = gatekeeper;
        this.quotas = quotas;
        this.upstreams = upstreams;
        this.log = log;
    }

    void start(@Observes @Priority(100) StartupEvent start) {
        server =
                new EdgeServer(vertx, config, answers, pages, gatekeeper, quotas, upstreams, book, log, streams, usage);
        LOG.infof("Listening on http://%s:%d", config.host(), server.port());
    }

    void stop(@Observes ShutdownEvent stop) {
        if (server != null) {
            server.close(PATIENCE_MILLIS);
        }
    }
}
