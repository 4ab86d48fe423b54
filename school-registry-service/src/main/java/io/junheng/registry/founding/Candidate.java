package io.junheng.registry.founding;

import java.time.LocalDate;

/** A school that is to be founded, or named, on a day (拟设学校); {@code founded} is false when only its name is new. */
public record Candidate(
        String code, String name, String type, String founder, String regionPath, LocalDate day, boolean founded) {}
