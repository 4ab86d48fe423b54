package io.junheng.registry.school;

/**
 * Changes that schools go through together (机构变动): they are established, renamed, merged, split, closed, restored, upgraded. A code is
 * never given to another school; a school that changes its category gets a new one; a restored school bears its old one. Both methods
 * refuse, with every reason at once, what these rules or the caller's scope forbid.
 */
public interface SchoolLifecycle {

    /** Everything that {@link #execute} would do now. Nothing is changed. */
    SchoolChangePlan plan(SchoolChangeRequest request);

    /**
     * Carries the change out within the running transaction, with its events, lineage and history. When the request names the digest of a
     * plan and carrying it out would now do anything else, it is refused (409).
     */
    SchoolChangeView execute(SchoolChangeRequest request);
}
