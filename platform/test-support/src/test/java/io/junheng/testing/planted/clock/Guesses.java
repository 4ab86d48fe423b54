package io.junheng.testing.planted.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Asks the machine for everything that should be injected. */
public class Guesses {

    private final Supplier<Instant> reference = Instant::now;
    private final Supplier<Random> made = Random::new;

    Object[] ask() {
        return new Object[] {
            Instant.now(),
            LocalDate.now(),
            LocalDate.now(ZoneId.of("Asia/Shanghai")),
            OffsetDateTime.now(),
            System.currentTimeMillis(),
            new Random(),
            new Date(),
            Math.random(),
            UUID.randomUUID(),
            Clock.systemUTC(),
            reference,
            made
        };
    }
}
