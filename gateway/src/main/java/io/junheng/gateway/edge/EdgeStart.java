package io.junheng.gateway.edge;

import io.junheng.gateway.access.AccessBook;
import io.junheng.gateway.answer.Answers;
import io.junheng.gateway.answer.OwnPage;
import io.junheng.gateway.catalogue.Catalogue;
import io.junheng.gateway.identity.Gatekeeper;
import io.junheng.gateway.identity.QuotaMeter;
import io.junheng.gateway.stream.Streams;
import io.junheng.gateway.upstream.Upstreams;
import io.junheng.gateway.usage.UsageBook;
import io.junheng.kit.trace.Tracing;
import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
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
    private final Means means;
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
            UsageBook usage,
            Catalogue catalogue,
            Tracing tracing) {
        this.vertx = vertx;
        this.means = new Means(
                config,
                answers,
                new OwnPages(pages),
                gatekeeper,
                quotas,
                upstreams,
                book,
                log,
                streams,
                usage,
                catalogue,
                ClientProxy.unwrap(tracing));
    }

    void start(@Observes @Priority(100) StartupEvent start) {
        server = new EdgeServer(vertx, means);
        LOG.infof("Listening on http://%s:%d", means.config().host(), server.port());
    }

    void stop(@Observes ShutdownEvent stop) {
        if (server != null) {
            server.close(PATIENCE_MILLIS);
        }
    }
}
