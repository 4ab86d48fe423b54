package io.junheng.gateway.upstream;

import io.junheng.gateway.wire.TurnFlush;
import io.vertx.core.impl.ContextInternal;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The connections of one event loop to the services (服务连接池): kept for twenty seconds after their last call, the one used last taken first, so that those which are not needed end. There are never
 * more than calls under way, which {@link Upstream} bounds, and those that rest.
 */
final class Links {

    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final ContextInternal context;
    private final Dialer dialer;
    private final Map<URI, Deque<Link>> resting = new HashMap<>();
    private final Set<Link> open = new HashSet<>();
    private boolean closed;

    Links(ContextInternal context, TurnFlush flush, int connectMillis) {
        this.context = context;
        this.dialer = new Dialer(context, flush, connectMillis);
    }

    /** A connection to {@code place}, at once when one rests; whoever takes it uses it or lets it {@linkplain Link#rest rest}. */
    void take(URI place, Consumer<Link> taker, Runnable unreachable) {
        Deque<Link> there = resting.get(place);
        Link link = there == null ? null : there.pollLast();
        while (link != null && !link.isOpen()) {
            link = there.pollLast();
        }
        if (link != null) {
            taker.accept(link);
            return;
        }
        dialer.dial(
                place,
                new Link(place, context, this),
                opened -> {
                    open.add(opened);
                    if (closed) {
                        opened.reset();
                        unreachable.run();
                    } else {
                        taker.accept(opened);
                    }
                },
                unreachable);
    }

    void keep(Link link) {
        resting.computeIfAbsent(link.place(), first -> new ArrayDeque<>()).addLast(link);
    }

    void forget(Link link) {
        open.remove(link);
        Deque<Link> there = resting.get(link.place());
        if (there != null) {
            there.remove(link);
        }
    }

    /** Ends those that have rested long enough. */
    void sweep(long now) {
        for (Deque<Link> there : resting.values()) {
            while (!there.isEmpty() && now - there.peekFirst().idleSince() > KEPT_NANOS) {
                there.pollFirst().reset();
            }
        }
    }

    /** Ends all, with what is under way on them; on any thread. */
    void close() {
        context.nettyEventLoop().execute(() -> {
            closed = true;
            Set.copyOf(open).forEach(Link::end);
        });
    }
}
