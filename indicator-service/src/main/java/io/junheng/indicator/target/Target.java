package io.junheng.indicator.target;

import io.junheng.contracts.indicator.TargetState;
import io.junheng.indicator.framework.Threshold;
import java.math.BigDecimal;
import java.util.Objects;

/** A region's target for a criterion and year (目标). {@code significant} is the part of the way from last year's value that counts as significant progress. */
record Target(Key key, String regionPath, Threshold meets, BigDecimal significant, String basis, long version) {

    /** What there is at most one target for. */
    record Key(String framework, String criterion, String stage, String regionCode, int year) {}

    boolean says(Threshold otherMeets, BigDecimal otherSignificant, String otherBasis) {
        return meets.text().equals(otherMeets.text())
                && same(significant, otherSignificant)
                && Objects.equals(basis, otherBasis);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    TargetState state() {
        return new TargetState(
                key.framework(),
                key.criterion(),
                key.stage(),
                key.regionCode(),
                regionPath,
                key.year(),
                meets.text(),
                basis,
                version);
    }
}
