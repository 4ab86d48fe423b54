package io.junheng.gateway.upstream;

import io.junheng.gateway.route.Service;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One service as the gateway sees it: where its replicas are, how it fares and how many calls are under way. Shared by all event loops. */
public final class Upstream {

    private final Service service;
    private final Replicas replicas;
    private final Breaker breaker;
    private final int mostInFlight;
    private final AtomicInteger inFlight = new AtomicInteger();

    public Upstream(Service service, Supplier<List<URI>> places, Breaker breaker, int mostInFlight) {
        this.service = service;
        this.replicas = new Replicas(places, System::nanoTime);
        this.breaker = breaker;
        this.mostInFlight = mostInFlight;
    }

    public Service service() {
        return service;
    }

    Replicas replicas() {
        return replicas;
    }

    public Breaker breaker() {
        return breaker;
    }

    /** Takes one of the places for calls under way; false when all are taken. A quarter of them is kept for calls that change something. */
    boolean enter(boolean safe) {
        if (inFlight.incrementAndGet() <= (safe ? mostInFlight - mostInFlight / 4 : mostInFlight)) {
            return true;
        }
        inFlight.decrementAndGet();
        return false;
    }

    void leave() {
        inFlight.decrementAndGet();
    }

    public int inFlight() {
        return inFlight.get();
    }

    /** Options of a request to {@code pathAndQuery} of the replica whose turn it is. */
    public RequestOptions request(String pathAndQuery) {
        return request(replicas.next(), pathAndQuery);
    }

    /** Options of a request to {@code pathAndQuery} of the replica at {@code place}. */
    RequestOptions request(URI place, String pathAndQuery) {
        boolean tls = "https".equals(place.getScheme());
        return new RequestOptions()
                .setHost(place.getHost())
                .setPort(place.getPort() > 0 ? place.getPort() : tls ? 443 : 80)
                .setSsl(tls)
                .setURI(pathAndQuery);
    }
}
