package io.junheng.gateway.catalogue;

import io.junheng.gateway.answer.OwnPage;
import io.junheng.gateway.identity.InternalTokens;
import io.junheng.gateway.identity.Principal;
import io.junheng.gateway.route.Target;
import io.junheng.gateway.stream.Pulse;
import io.junheng.gateway.upstream.Upstreams;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Answers about catalogue data, shared by those with the same rights (目录缓存). A change made through this gateway holds at once; one made elsewhere as soon as the change feed tells of it, which is
 * a second or two. While the feed cannot be heard nothing is kept.
 */
@Singleton
public class Catalogue {

    private final CatalogueConfig config;
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();
    private final BiFunction<String, Shelf, Pulse> pulses;
    private final Counter hits;
    private final Counter misses;

    @Inject
    Catalogue(CatalogueConfig config, Vertx vertx, Upstreams upstreams, InternalTokens tokens, MeterRegistry metrics) {
        this(config, vertx, upstreams, tokens::tokenFor, metrics);
    }

    /** @param tokens makes the token by which the feed is read */
    public Catalogue(
            CatalogueConfig config,
            Vertx vertx,
            Upstreams upstreams,
            Function<Principal, String> tokens,
            MeterRegistry metrics) {
        this.config = config;
        this.pulses = (resource, shelf) -> Pulse.of(resource, vertx, upstreams, tokens, shelf);
        this.hits = metrics.counter("junheng.gateway.catalogue.answers", "kept", "yes");
        this.misses = metrics.counter("junheng.gateway.catalogue.answers", "kept", "no");
        Gauge.builder(
                        "junheng.gateway.catalogue.bytes",
                        shelves,
                        all -> all.values().stream().mapToLong(Shelf::bytes).sum())
                .description("Bytes of kept answers about catalogue data")
                .register(metrics);
    }

    /** What is kept for this request of this caller, or null. */
    public OwnPage.Content find(HttpServerRequest request, Target target, Principal principal) {
        Question question = question(request, target, principal);
        Kept kept = question == null ? null : shelf(question.resource()).find(question);
        if (kept == null) {
            return null;
        }
        hits.increment();
        return kept.answer(request.headers());
    }

    /** Writes down the answer to this request while it passes; null when it is not to be kept. */
    public Copy copy(HttpServerRequest request, Target target, Principal principal) {
        Question question = question(request, target, principal);
        if (question == null) {
            return null;
        }
        misses.increment();
        return new Copy(question, shelf(question.resource()), config.largest());
    }

    /** Something below this path is being changed, or has been. */
    public void change(String path) {
        String resource = Question.changed(path);
        if (resource != null) {
            shelf(resource).change();
        }
    }

    private Question question(HttpServerRequest request, Target target, Principal principal) {
        return config.enabled() ? Question.of(request, target, principal) : null;
    }

    private Shelf shelf(String resource) {
        return shelves.computeIfAbsent(resource, first -> {
            Shelf shelf = new Shelf(config.memory() / Question.RESOURCES.size(), config.longest());
            pulses.apply(resource, shelf).want(true);
            return shelf;
        });
    }
}
