package io.junheng.registry.catalogue;

import io.junheng.contracts.DomainEvent;

/** What is defined under a key (定义), version by version: a version that was ever in force stays readable and never changes. */
public interface Definition<D extends Definition<D>> {

    /** Its key: final. */
    String key();

    /** From 1, one more with each change. */
    long version();

    /** The same definition under another version. */
    D at(long version);

    /** This definition as {@code wanted} has it, under the next version; this one when that says nothing new. */
    D changedTo(D wanted);

    /**
     * The event that tells how {@code before}, null for a new definition, became this one; null when it is told as a document, with
     * {@link io.junheng.contracts.registry.DefinitionChanged}.
     */
    default DomainEvent since(D before) {
        return null;
    }
}
