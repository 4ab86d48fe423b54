package io.junheng.registry.ledger;

/** What the items of a ledger are about (台账对象). */
enum LedgerSubject {
    SCHOOL,
    REGION,
    /** A class of a school (班级). */
    CLASS;

    boolean ofSchool() {
        return this != REGION;
    }
}
