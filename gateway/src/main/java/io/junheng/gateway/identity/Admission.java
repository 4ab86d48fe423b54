package io.junheng.gateway.identity;

import io.netty.util.AsciiString;

/**
 * A checked credential (准入): whom it stands for and the internal token that tells the services so.
 *
 * @param authorization the token as a field's value, ready to be sent
 */
public record Admission(Principal principal, String internalToken, CharSequence authorization) {

    public Admission(Principal principal, String internalToken) {
        this(principal, internalToken, new AsciiString("Bearer " + internalToken));
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "admission of " + principal.subject();
    }
}
