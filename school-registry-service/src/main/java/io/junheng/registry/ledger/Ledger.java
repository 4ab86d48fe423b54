package io.junheng.registry.ledger;

import io.junheng.contracts.registry.LedgerState;
import io.junheng.expressions.Formula;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.catalogue.PeriodType;
import io.junheng.registry.rule.Field;
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

    /** This ledger as {@code wanted} has it; this one when that says nothing new. */
    Ledger changedTo(Ledger wanted) {
        if (subject != wanted.subject
                || lifecycle != wanted.lifecycle
                || standing != wanted.standing
                || period != wanted.period) {
            throw Problem.of(LedgerProblem.SUBJECT_FINAL);
        }
        for (Field field : rules.fields()) {
            wanted.rules
                    .field(field.key())
                    .filter(other -> !field.sameKind(other))
                    .ifPresent(other -> {
                        throw Problem.of(LedgerProblem.FIELD_FINAL, field.key());
                    });
        }
        return body.equals(wanted.body) ? this : wanted.at(version + 1);
    }

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

    LedgerState state() {
        return new LedgerState(
                key,
                body.name(),
                body.nameEn(),
                body.basis(),
                subject.name(),
                lifecycle.name(),
                period.name(),
                rules.fields().stream().map(Field::key).toList(),
                List.copyOf(rules.personal()),
                version);
    }
}
