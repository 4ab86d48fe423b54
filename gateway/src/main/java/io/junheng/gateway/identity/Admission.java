package io.junheng.gateway.identity;

/** A checked credential (准入): whom it stands for and the internal token that tells the services so. */
public record Admission(Principal principal, String internalToken) {}
