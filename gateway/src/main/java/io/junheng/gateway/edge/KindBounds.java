package io.junheng.gateway.edge;

import io.junheng.gateway.route.Route;
import io.junheng.gateway.upstream.Bounds;
import java.util.EnumMap;
import java.util.Map;

/** How large and how slow an exchange may be, by the kind of its route (各类请求的限度). */
final class KindBounds {

    private static final long STALL_MILLIS = 30_000;

    private final Map<Route.Kind, Bounds> bounds = new EnumMap<>(Route.Kind.class);

    KindBounds(EdgeConfig config) {
        EdgeConfig.Limits limits = config.limits();
        EdgeConfig.Times times = config.times();
        Bounds waiting = new Bounds(limits.body(), times.body(), times.waitingAnswer(), times.transfer(), STALL_MILLIS);
        bounds.put(
                Route.Kind.ORDINARY,
                new Bounds(limits.body(), times.body(), times.answer(), times.transfer(), STALL_MILLIS));
        bounds.put(
                Route.Kind.FILE,
                new Bounds(limits.file(), times.file(), times.answer(), times.transfer(), STALL_MILLIS));
        bounds.put(
                Route.Kind.UPLOAD,
                new Bounds(
                        limits.importBody(), times.importBody(), times.importAnswer(), times.transfer(), STALL_MILLIS));
        bounds.put(Route.Kind.WAITING, waiting);
        bounds.put(Route.Kind.STREAM, waiting);
        bounds.put(Route.Kind.PUBLIC, waiting);
        bounds.put(Route.Kind.SECRET, waiting);
    }

    Bounds of(Route.Kind kind) {
        return bounds.get(kind);
    }
}
