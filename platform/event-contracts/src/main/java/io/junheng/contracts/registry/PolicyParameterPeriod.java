package io.junheng.contracts.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A value of a policy parameter and the days on which it applies (取值期间): from {@code from} to {@code to} inclusive, without end when that is null; {@code value} is written as digits without exponent, text, an ISO day, or true or false. */
public record PolicyParameterPeriod(
        LocalDate from, @Nullable LocalDate to, String value) {}
