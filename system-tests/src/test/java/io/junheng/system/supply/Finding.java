package io.junheng.system.supply;

/** A component that an advisory tells of. */
record Finding(Component component, Advisory advisory) {

    /** A row of the table for people. */
    String row() {
        String fix = advisory.fix(component.artifact(), component.version());
        return "| %s:%s | %s | %s | %s | %s |"
                .formatted(
                        component.artifact(),
                        component.version(),
                        String.join(" ", advisory.names()),
                        advisory.severity().toLowerCase(),
                        fix.isEmpty() ? "none" : fix,
                        advisory.summary());
    }
}
