package io.junheng.gateway.stream;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.identity.Admission;
import io.junheng.gateway.identity.InternalTokens;
import io.junheng.gateway.identity.Principal;
import io.junheng.gateway.route.Service;
import io.junheng.gateway.upstream.Outcome;
import io.junheng.gateway.upstream.Upstreams;
import io.junheng.kit.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** All open streams of this process (实时订阅). */
@Singleton
public class Streams {

    private static final long REMIND_MILLIS = 15_000;
    private static final int MOST_EACH = 200;

    private final Upstreams upstreams;
    private final Pulse pulse;
    private final SharedReads reads = new SharedReads();
    private final Map<LiveStream, String> open = new ConcurrentHashMap<>();
    private volatile boolean heard;

    @Inject
    Streams(Vertx vertx, Upstreams upstreams, InternalTokens tokens, MeterRegistry metrics) {
        this(vertx, upstreams, tokens::tokenFor, metrics, REMIND_MILLIS);
    }

    /** @param remindMillis how often a silent stream shows that it is alive */
    public Streams(
            Vertx vertx,
            Upstreams upstreams,
            Function<Principal, String> tokens,
            MeterRegistry metrics,
            long remindMillis) {
        this.upstreams = upstreams;
        this.pulse = Pulse.of(vertx, upstreams, tokens, new AllWoken());
        vertx.setPeriodic(remindMillis, tick -> open.keySet().forEach(stream -> stream.remind(heard)));
        metrics.gaugeMapSize("junheng.gateway.streams", java.util.List.of(), open);
    }

    /**
     * Answers {@code request} with a stream.
     *
     * @param client connections of the event loop {@code context} belongs to
     * @param admit checks the caller's credential anew
     */
    public void open(
            HttpServerRequest request,
            Principal caller,
            HttpClient client,
            Context context,
            Supplier<Future<Admission>> admit,
            Outcome outcome) {
        long mine = open.values().stream().filter(caller.subject()::equals).count();
        if (mine >= MOST_EACH) {
            outcome.refuse(
                    Problem.of(GatewayProblem.TOO_MANY_STREAMS, MOST_EACH).retryAfter(10));
            outcome.ended();
            return;
        }
        request.resume();
        LiveStream stream = new LiveStream(
                request.response(),
                Question.of(request),
                upstreams.of(Service.AUDIT),
                reads,
                client,
                context,
                admit,
                outcome,
                this::closed);
        open.put(stream, caller.subject());
        pulse.want(true);
        stream.begin();
    }

    /** Ends every stream; their callers come back, to another replica. */
    public void close() {
        open.keySet().forEach(LiveStream::finish);
    }

    private void closed(LiveStream stream) {
        open.remove(stream);
        if (open.isEmpty()) {
            pulse.want(false);
        }
    }

    /** While the log is heard, a stream reads when there is something, and not to see that there is nothing. */
    private final class AllWoken implements Pulse.Listener {

        @Override
        public void listening() {
            heard = true;
            beat();
        }

        @Override
        public void beat() {
            reads.beat();
            open.keySet().forEach(LiveStream::wake);
        }

        @Override
        public void lost() {
            heard = false;
            beat();
        }
    }
}
