package io.junheng.gateway.upstream;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The replicas of one service (服务副本), asked in turn. One that could not be reached is passed over for two seconds while another can be asked; when none
 * could be reached, all are asked as if nothing had been. Shared by all event loops.
 */
final class Replicas {

    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Supplier<List<URI>> places;
    private final LongSupplier nanoTime;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<URI, Long> unreachableSince = new ConcurrentHashMap<>();

    /** @param places of all replicas, at least one: scheme, host and port of each */
    Replicas(Supplier<List<URI>> places, LongSupplier nanoTime) {
        this.places = places;
        this.nanoTime = nanoTime;
    }

    /** Whose turn it is. */
    URI next() {
        List<URI> all = places.get();
        for (int i = 0; i < all.size(); i++) {
            URI place = inTurn(all);
            if (!rests(place)) {
                return place;
            }
        }
        return inTurn(all);
    }

    /** The replica there could not be reached. */
    void unreachable(URI place) {
        unreachableSince.put(place, nanoTime.getAsLong());
    }

    int count() {
        return places.get().size();
    }

    private URI inTurn(List<URI> all) {
        return all.get(Math.floorMod(turn.getAndIncrement(), all.size()));
    }

    private boolean rests(URI place) {
        Long since = unreachableSince.get(place);
        return since != null && nanoTime.getAsLong() - since < REST_NANOS;
    }
}
