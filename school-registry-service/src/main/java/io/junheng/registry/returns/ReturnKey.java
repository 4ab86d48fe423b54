package io.junheng.registry.returns;

import io.junheng.registry.catalogue.Subject;

/** What identifies a return (报表标识). */
record ReturnKey(Subject subject, String code, String form, int year) {

    /** What tells returns of one file apart is the code: it is asked for many times for each of them. */
    @Override
    public int hashCode() {
        return 31 * code.hashCode() + year;
    }
}
