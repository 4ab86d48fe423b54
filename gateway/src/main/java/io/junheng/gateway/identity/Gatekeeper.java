package io.junheng.gateway.identity;

import io.vertx.core.Future;

/** Decides whether a credential is good (准入检查). */
public interface Gatekeeper {

    /**
     * Checks the credential after {@code Bearer }.
     *
     * @param address of the client, as text
     * @return fails with a {@link io.junheng.kit.problem.Problem}: 401 for whatever is wrong with the credential, without saying what; 403 when it may not be
     *     used from this address; 503 when it cannot be checked now
     */
    Future<Admission> admit(String credential, String address);
}
