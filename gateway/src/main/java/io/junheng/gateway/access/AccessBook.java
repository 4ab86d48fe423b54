package io.junheng.gateway.access;

import io.junheng.kit.time.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Counts visits in memory until they are told (来访登记). Whatever comes, memory and what is told are bounded: beyond the configured number of
 * sessions or kinds of refusals, addresses and callers are no longer told apart. Never blocks.
 */
@Singleton
public class AccessBook {

    /** In place of an address that is not told apart from others. */
    static final String MANY = "*";

    private record Caller(String subject, String address) {}

    private record Kind(Reason reason, String subject, String address) {}

    private final AccessConfig config;
    private final Clock clock;
    private final UnaryOperator<String> ids;
    private final ConcurrentMap<Caller, Tally<Void>> sessions = new ConcurrentHashMap<>();
    private final List<Tally<Reason>> closing = new ArrayList<>();
    private volatile ConcurrentMap<Kind, Tally<Reason>> refusals = new ConcurrentHashMap<>();
    private Instant windowEnds;

    @Inject
    AccessBook(AccessConfig config, Clock clock, Ids ids) {
        this(config, clock, ids::next);
    }

    /** @param ids makes an id from its prefix */
    public AccessBook(AccessConfig config, Clock clock, UnaryOperator<String> ids) {
        this.config = config;
        this.clock = clock;
        this.ids = ids;
        this.windowEnds = clock.instant().plus(config.window());
    }

    /** A visit was let in. */
    public void admitted(Arrival visit) {
        Caller caller = new Caller(visit.subject(), visit.address());
        Tally<Void> underWay = sessions.get(caller);
        if (underWay != null) {
            underWay.count(clock.instant());
            return;
        }
        boolean apart = sessions.size() < config.sessions();
        count(
                sessions,
                apart ? caller : new Caller(visit.subject(), MANY),
                key -> new Tally<>(ids.apply("ses"), null, from(visit, key.address()), clock.instant()));
    }

    /** A visit was refused. */
    public void refused(Arrival visit, Reason reason) {
        ConcurrentMap<Kind, Tally<Reason>> now = refusals;
        Kind kind = new Kind(reason, visit.subject(), visit.address());
        boolean apart = now.containsKey(kind) || now.size() < config.refusals();
        Arrival told = apart ? visit : new Arrival(null, MANY, visit.method(), visit.path(), visit.trace());
        count(
                now,
                apart ? kind : new Kind(reason, null, MANY),
                key -> new Tally<>(ids.apply("rfs"), reason, told, clock.instant()));
    }

    private <K, R> void count(ConcurrentMap<K, Tally<R>> tallies, K key, Function<K, Tally<R>> first) {
        Tally<R> tally = tallies.get(key);
        if (tally == null) {
            tally = tallies.computeIfAbsent(key, first);
        }
        tally.count(clock.instant());
    }

    private static Arrival from(Arrival visit, String address) {
        return new Arrival(visit.principal(), address, visit.method(), visit.path(), visit.trace());
    }

    /** Sessions under way. */
    Collection<Tally<Void>> sessions() {
        return sessions.values();
    }

    /** Refusals of the running window. */
    Collection<Tally<Reason>> refusals() {
        return refusals.values();
    }

    /** Whether a session is over: its caller stayed away, or it has gone on for the longest time. */
    boolean isOver(Tally<Void> session) {
        Instant now = clock.instant();
        return now.isAfter(session.lastAt().plus(config.pause()))
                || now.isAfter(session.firstAt().plus(config.longest()));
    }

    /** Takes sessions out of the book. */
    void forgetSessions(List<Tally<Void>> told) {
        sessions.values().removeAll(told);
    }

    /** Refusals of windows that are over and have not been told whole; called by one thread only. */
    List<Tally<Reason>> closing() {
        if (clock.instant().isAfter(windowEnds)) {
            closing.addAll(refusals.values());
            refusals = new ConcurrentHashMap<>();
            windowEnds = clock.instant().plus(config.window());
        }
        return List.copyOf(closing);
    }

    /** Takes refusals of a window that is over out of the book. */
    void forgetRefusals(List<Tally<Reason>> told) {
        closing.removeAll(told);
    }
}
