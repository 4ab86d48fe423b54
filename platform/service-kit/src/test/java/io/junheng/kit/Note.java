package io.junheng.kit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What the kit's own tests store. */
public record Note(
        @NotBlank String code,
        String regionPath,
        @NotBlank @Size(max = 20) String title,
        BigDecimal amount,
        LocalDate writtenOn,
        Long version) {}
