package io.junheng.registry.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * What is judged (受裁定的事项): values of a subject on a day and in a year. {@code school} is null for a region; {@code item} is the ledger item that is being
 * changed, null for a new one, so that it is not counted beside itself; {@code former} are its values before the change. Policy parameters apply
 * as of {@code day}, that of the matter; {@code today} is the day on which it is judged.
 */
public record Judged(
        String school,
        String region,
        String regionPath,
        LocalDate day,
        LocalDate today,
        int year,
        Values values,
        Values former,
        String item,
        List<ExceptionGrant> exceptions) {

    public Judged {
        exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
    }

    /** Judged on the day of the matter. */
    public Judged(
            String school,
            String region,
            String regionPath,
            LocalDate day,
            int year,
            Values values,
            Values former,
            String item,
            List<ExceptionGrant> exceptions) {
        this(school, region, regionPath, day, day, year, values, former, item, exceptions);
    }

    /** New values of a subject, without exceptions. */
    public static Judged of(String school, String region, String regionPath, LocalDate day, int year, Values values) {
        return new Judged(school, region, regionPath, day, day, year, values, Values.NONE, null, List.of());
    }
}
