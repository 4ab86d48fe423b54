package io.junheng.gateway.identity;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.kit.problem.Problem;
import io.vertx.core.Future;

/** One kind of credential (凭据类型). */
public interface CredentialCheck {

    /** Whether {@code credential} looks like one of this kind; cheap, and exclusive of the other kinds. */
    boolean recognises(String credential);

    /** Whom it stands for when that is known without asking anybody; null when it is not, or when it is not good. */
    Principal known(Credential credential, String address);

    /** Whom a client of this id is, who has shown a certificate instead of a credential; fails as {@link #check} does. */
    default Future<Principal> certified(String client, String address) {
        return Future.failedFuture(Problem.of(GatewayProblem.UNAUTHENTICATED));
    }

    /** Whether {@link #certified} knows clients by certificate. */
    default boolean knowsCertificates() {
        return false;
    }

    /** Whom a credential stands for that is not {@link #known}; fails as {@link Gatekeeper#admit} says. Does not block. */
    Future<Principal> check(Credential credential, String address);
}
