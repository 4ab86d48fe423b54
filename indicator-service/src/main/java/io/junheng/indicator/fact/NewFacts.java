package io.junheng.indicator.fact;

import java.util.List;

/** Facts just taken, told to whoever has to look again; observers run in the transaction that takes them. */
public record NewFacts(List<Fact> facts) {

    /** A return of this form and year was locked for a subject at this region path. */
    public record Fact(String subject, String code, String form, int year, String regionPath) {}
}
