package io.junheng.registry.ledger;

/** Who has done what on the way to a write-off (经办人); {@code reportedScope} is the path of the region the reporter speaks for. */
record ItemParties(String reportedBy, String reportedScope, String verifiedBy, String writtenOffBy) {

    static final ItemParties NOBODY = new ItemParties(null, null, null, null);

    static ItemParties reporter(String subject, String scope) {
        return new ItemParties(subject, scope, null, null);
    }

    ItemParties verifier(String subject) {
        return new ItemParties(reportedBy, reportedScope, subject, null);
    }

    ItemParties writer(String subject) {
        return new ItemParties(reportedBy, reportedScope, verifiedBy, subject);
    }
}
