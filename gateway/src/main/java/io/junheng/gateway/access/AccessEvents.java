package io.junheng.gateway.access;

import io.junheng.contracts.gateway.AccessRefused;
import io.junheng.contracts.gateway.RefusalState;
import io.junheng.contracts.gateway.RefusalsCounted;
import io.junheng.contracts.gateway.SessionBegan;
import io.junheng.contracts.gateway.SessionEnded;
import io.junheng.contracts.gateway.SessionState;
import io.junheng.gateway.identity.Principal;
import io.junheng.kit.identity.Actor;
import java.util.Set;

/** The only place that knows both visits and their contracts. */
final class AccessEvents {

    private AccessEvents() {}

    static SessionBegan began(Tally<Void> session, String regionPath) {
        return new SessionBegan(null, session(session, regionPath, false));
    }

    static SessionEnded ended(Tally<Void> session, String regionPath) {
        return new SessionEnded(session(session, regionPath, false), session(session, regionPath, true));
    }

    static AccessRefused refused(Tally<Reason> refusal, String regionPath) {
        return new AccessRefused(null, refusal(refusal, regionPath, false));
    }

    static RefusalsCounted counted(Tally<Reason> refusal, String regionPath) {
        return new RefusalsCounted(refusal(refusal, regionPath, false), refusal(refusal, regionPath, true));
    }

    /** Whose doing it was: the caller's, in the first request. */
    static Actor actor(Arrival visit) {
        Principal who = visit.principal();
        return who == null
                ? new Actor(
                        "anonymous",
                        null,
                        Set.of(),
                        null,
                        null,
                        null,
                        visit.trace().requestId(),
                        visit.trace().traceparent())
                : new Actor(
                        who.subject(),
                        who.client(),
                        Set.copyOf(who.roles()),
                        who.region(),
                        who.department(),
                        who.school(),
                        visit.trace().requestId(),
                        visit.trace().traceparent());
    }

    private static SessionState session(Tally<Void> session, String regionPath, boolean ended) {
        Principal who = session.first().principal();
        return new SessionState(
                session.id(),
                who.subject(),
                who.client(),
                who.roles(),
                who.region(),
                regionPath,
                session.first().address(),
                ended ? "ENDED" : "OPEN",
                session.firstAt(),
                ended ? session.lastAt() : session.firstAt(),
                ended ? session.visits() : 1,
                ended ? 2 : 1);
    }

    private static RefusalState refusal(Tally<Reason> refusal, String regionPath, boolean counted) {
        Arrival first = refusal.first();
        return new RefusalState(
                refusal.id(),
                refusal.about().code(),
                refusal.about().status(),
                refusal.about().by(),
                first.subject(),
                first.principal() == null ? null : first.principal().client(),
                regionPath,
                first.address(),
                first.method(),
                first.path(),
                refusal.firstAt(),
                counted ? refusal.lastAt() : refusal.firstAt(),
                counted ? refusal.visits() : 1,
                counted ? 2 : 1);
    }
}
