package io.junheng.registry.ledger;

import io.junheng.expressions.Formula;
import io.junheng.registry.catalogue.PeriodType;
import io.junheng.registry.rule.Rules;
import java.time.LocalDate;
import java.util.List;

/**
 * A ledger (台账) under one version of its definition. What items are about, their life and their year never change, nor does the kind of a field; all else
 * changes by a new version, and an item is read under the version it was written with.
 */
record Ledger(
        String key,
        int version,
        LedgerBody body,
        LedgerSubject subject,
        Lifecycle lifecycle,
        boolean standing,
        PeriodType period,
        Rules rules,
        List<String> identity,
        Opening opening,
        Formula closes,
        WriteOffParty party,
        ZeroIncrement zeroIncrement,
        Rules beforeSchoolCloses,
        List<Measure> measures) {

    Ledger {
        identity = List.copyOf(identity);
        measures = List.copyOf(measures);
    }

    boolean cases() {
        return lifecycle == Lifecycle.CASE;
    }

    /** The year that a day lies in. */
    int yearOf(LocalDate day) {
        return period.yearOf(day);
    }

    /** The same definition under another version. */
    Ledger at(int newVersion) {
        return new Ledger(
                key,
                newVersion,
                body,
                subject,
                lifecycle,
                standing,
                period,
                rules,
                identity,
                opening,
                closes,
                party,
                zeroIncrement,
                beforeSchoolCloses,
                measures);
    }
}
