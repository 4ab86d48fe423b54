package io.junheng.gateway.identity;

import io.vertx.core.Future;

/** One kind of credential (凭据类型). */
public interface CredentialCheck {

    /** Whether {@code credential} looks like one of this kind; cheap, and exclusive of the other kinds. */
    boolean recognises(String credential);

    /** Whom it stands for as far as that is known without asking anybody, or null. */
    Principal known(String credential, String address);

    /** Whom it stands for; fails as {@link Gatekeeper#admit} says. Does not block. */
    Future<Principal> check(String credential, String address);
}
