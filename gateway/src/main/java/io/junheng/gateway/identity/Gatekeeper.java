package io.junheng.gateway.identity;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.kit.problem.Problem;
import io.vertx.core.Future;

/** Decides whether a credential is good (准入检查). */
public interface Gatekeeper {

    /**
     * Checks a credential.
     *
     * @param address of the client, as text
     * @return fails with a {@link Problem}: 401 for whatever is wrong with the credential, without saying what; 403 when it may not be
     *     used from this address; 503 when it cannot be checked now
     */
    Future<Admission> admit(Credential credential, String address);

    /** As {@link #admit}, for the API client of this id, whose certificate the connection has checked. */
    default Future<Admission> admitCertified(String client, String address) {
        return Future.failedFuture(Problem.of(GatewayProblem.UNAUTHENTICATED));
    }

    /** Whom the services see when anybody reads what is public: a reader of the whole country, whose quota counts by address. */
    default Future<Admission> admitAnybody() {
        return Future.failedFuture(Problem.of(GatewayProblem.UNAUTHENTICATED));
    }
}
