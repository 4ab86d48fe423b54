package io.junheng.gateway.access;

import io.junheng.gateway.answer.Trace;
import io.junheng.gateway.identity.Principal;

/**
 * A request as the book keeps it (来访): where it came from, what it wanted, and for whom, null when nobody was recognised.
 *
 * @param path without a query string
 */
public record Arrival(Principal principal, String address, String method, String path, Trace trace) {

    private static final int LONGEST_PATH = 200;

    public Arrival {
        path = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
    }

    /** Who came, or null. */
    String subject() {
        return principal == null ? null : principal.subject();
    }
}
