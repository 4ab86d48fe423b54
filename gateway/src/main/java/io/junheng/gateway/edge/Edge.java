package io.junheng.gateway.edge;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.answer.Trace;
import io.junheng.kit.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** Takes the requests of one event loop, each as a {@link Visit} (请求入口). */
final class Edge {

    private static final String STRICT = "max-age=31536000; includeSubDomains";

    private final Means means;
    private final Loop loop;
    private final HeadChecks checks;
    private final ClientAddress addresses;
    private final KindBounds bounds;
    private final Drain drain;
    private final boolean certified;

    Edge(Means means, Loop loop, Drain drain) {
        EdgeConfig config = means.config();
        this.means = means;
        this.loop = loop;
        this.drain = drain;
        this.certified = config.tls().identity();
        this.checks = new HeadChecks(new Hosts(config.publicHosts().orElse(List.of())));
        this.addresses = new ClientAddress(config.trustedProxies().orElse(List.of()));
        this.bounds = new KindBounds(config);
    }

    Means means() {
        return means;
    }

    Loop loop() {
        return loop;
    }

    HeadChecks checks() {
        return checks;
    }

    ClientAddress addresses() {
        return addresses;
    }

    KindBounds bounds() {
        return bounds;
    }

    /** Answers a request that could not be read; the connection ends after it. */
    void refuseInvalid(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        new Visit(this, request, Trace.of(request.headers(), means.tracing()))
                .end(cause instanceof Problem problem ? problem : Problem.of(GatewayProblem.MALFORMED_REQUEST, "HTTP"));
    }

    /** The API client that the connection's certificate stands for, or null. */
    String certifiedClient(HttpServerRequest request) {
        return certified && request.isSSL() ? Encryption.clientName(request.sslSession()) : null;
    }

    void handle(HttpServerRequest request) {
        if (UnreadBody.isAnnounced(request)) {
            request.pause();
        }
        if (request.isSSL()) {
            request.response().putHeader("Strict-Transport-Security", STRICT);
        }
        if (drain.hasBegun()) {
            request.response().putHeader("Connection", "close");
        }
        Trace trace = Trace.of(request.headers(), means.tracing());
        Visit visit = new Visit(this, request, trace);
        try {
            visit.begin();
        } catch (Problem problem) {
            visit.end(problem);
        } catch (RuntimeException failure) {
            visit.end(means.log().unexpected(failure, trace));
        }
    }
}
