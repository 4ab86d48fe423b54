package io.junheng.contracts.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document filed with a step (材料): its kind, title, number where it has one, date, and the SHA-256 of its content in hex. */
public record ProcedureDocument(
        String kind, String title, @Nullable String number, LocalDate date, String sha256) {}
