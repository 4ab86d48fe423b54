package io.junheng.registry.parameter;

import io.junheng.contracts.registry.PolicyParameterPeriod;
import io.junheng.contracts.registry.PolicyParameterState;
import io.junheng.expressions.Type;
import io.junheng.expressions.Unit;
import io.junheng.expressions.Units;
import io.junheng.kit.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A policy parameter (政策参数): a value that policy sets from day to day, for the whole country ({@code region} null) or for one region, where it goes before
 * that of the country. {@code unit} is null for what is no number and for a pure number. Type and unit never change.
 */
public record PolicyParameter(
        String key,
        String region,
        String regionPath,
        String name,
        String nameEn,
        Type type,
        String unit,
        String basis,
        List<Period> periods,
        long version) {

    public PolicyParameter {
        periods = List.copyOf(periods);
    }

    /** The unit as formulas see it. */
    public Unit measure() {
        return unit == null ? Unit.NONE : Units.standard().of(unit);
    }

    /** The value on a day. */
    Optional<Object> on(LocalDate day) {
        return periods.stream()
                .filter(period -> period.covers(day))
                .map(Period::value)
                .findFirst();
    }

    /** This parameter as {@code wanted} has it; this one when that says nothing new. */
    PolicyParameter changedTo(PolicyParameter wanted) {
        if (type != wanted.type || !Objects.equals(unit, wanted.unit)) {
            throw Problem.of(ParameterProblem.PARAMETER_FINAL);
        }
        PolicyParameter same = wanted.at(version);
        return equals(same) ? this : wanted.at(version + 1);
    }

    private PolicyParameter at(long newVersion) {
        return new PolicyParameter(key, region, regionPath, name, nameEn, type, unit, basis, periods, newVersion);
    }

    PolicyParameterState state() {
        return new PolicyParameterState(
                key,
                region,
                regionPath,
                name,
                nameEn,
                type.name(),
                unit,
                basis,
                periods.stream()
                        .map(period -> new PolicyParameterPeriod(
                                period.from(), period.to(), String.valueOf(Period.wire(period.value()))))
                        .toList(),
                version);
    }
}
