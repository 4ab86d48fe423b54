package io.junheng.contracts.task;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A letter of responsibility (目标责任书) for one year: from the government of one region to that of another. */
public record ResponsibilityLetterState(
        String id,
        String issuer,
        String signatory,
        int year,
        @Nullable String sha256,
        @OneOf({"PENDING", "SIGNED", "ASSESSED"}) String status,
        @Nullable LocalDate signedOn,
        @Nullable String result,
        String regionPath,
        long version) {}
