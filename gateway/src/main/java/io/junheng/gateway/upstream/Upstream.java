package io.junheng.gateway.upstream;

import io.junheng.gateway.route.Service;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One service as the gateway sees it: where it is, how it fares and how many calls are under way. Shared by all event loops. */
public final class Upstream {

    private final Service service;
    private final Supplier<URI> base;
    private final Breaker breaker;
    private final int mostInFlight;
    private final AtomicInteger inFlight = new AtomicInteger();

    public Upstream(Service service, Supplier<URI> base, Breaker breaker, int mostInFlight) {
        this.service = service;
        this.base = base;
        this.breaker = breaker;
        this.mostInFlight = mostInFlight;
    }

    public Service service() {
        return service;
    }

    /** Scheme, host and port. */
    public URI base() {
        return base.get();
    }

    public Breaker breaker() {
        return breaker;
    }

    /** Takes one of the places for calls under way; false when all are taken. */
    boolean enter() {
        if (inFlight.incrementAndGet() <= mostInFlight) {
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

    /** Options of a request to {@code pathAndQuery} of this service. */
    public RequestOptions request(String pathAndQuery) {
        URI place = base.get();
        boolean tls = "https".equals(place.getScheme());
        return new RequestOptions()
                .setHost(place.getHost())
                .setPort(place.getPort() > 0 ? place.getPort() : tls ? 443 : 80)
                .setSsl(tls)
                .setURI(pathAndQuery);
    }
}
