package io.junheng.kit.identity;

import io.junheng.kit.config.KitConfig;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegions;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The caller of the running request, job or event (调用者). Its scope is a region subtree; whatever lies outside does not exist for it. A scope whose
 * region this service has not heard of contains nothing.
 */
@RequestScoped
public class Caller {

    private static final String NOWHERE = "!";

    private final SecurityIdentity identity;
    private final KnownRegions regions;
    private final String service;
    private Actor actor;
    private String requestId;
    private String traceparent;

    Caller(SecurityIdentity identity, KnownRegions regions, KitConfig config) {
        this.identity = identity;
        this.regions = regions;
        this.service = config.service();
    }

    public Actor actor() {
        if (actor == null) {
            actor = fromToken();
        }
        return actor;
    }

    public String subject() {
        return actor().subject();
    }

    public boolean has(String role) {
        return actor().roles().contains(role);
    }

    /** The path of the caller's scope: {@code /} is the whole country. */
    public String regionPath() {
        String code = actor().regionCode();
        return code == null ? "/" : regions.pathOf(code).orElse(NOWHERE);
    }

    public boolean sees(String regionPath) {
        return regionPath.startsWith(regionPath());
    }

    /** Throws 404 unless {@code regionPath} lies in the caller's scope. */
    public void requireScope(String regionPath) {
        if (!sees(regionPath)) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
    }

    /** Throws 404 for a school's own user unless {@code schoolCode} is its school. */
    public void requireSchool(String schoolCode) {
        if (actor().school() != null && !actor().school().equals(schoolCode)) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
    }

    /** Acts as {@code other} for the rest of this request context; for jobs and events. */
    public void become(Actor other) {
        this.actor = other;
    }

    /** Remembers what ties this request to others. */
    public void trace(String newRequestId, String newTraceparent) {
        this.requestId = newRequestId;
        this.traceparent = newTraceparent;
        if (actor != null) {
            actor = actor.inRequest(newRequestId, newTraceparent);
        }
    }

    public String requestId() {
        return actor != null && actor.requestId() != null ? actor.requestId() : requestId;
    }

    private Actor fromToken() {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getRawToken() != null) {
            return new Actor(
                    token.getSubject(),
                    text(token, "client"),
                    identity.getRoles(),
                    text(token, "region"),
                    text(token, "department"),
                    text(token, "school"),
                    requestId,
                    traceparent);
        }
        return Actor.system(service).inRequest(requestId, traceparent);
    }

    private static String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null ? null : value.toString();
    }
}
