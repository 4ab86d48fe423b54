package io.junheng.testing.planted.good.school;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.testing.planted.good.region.Region;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;

/** Breaks no rule. */
@RolesAllowed("viewer")
public class SchoolResource {

    private final Clock clock;
    private final Random seeded = new Random(7);
    private final long start = System.nanoTime();

    SchoolResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    public Region get() {
        return new Region(Instant.now(clock).toString() + seeded.nextInt() + start);
    }

    @PUT
    @PermitAll
    public void put() {}

    @POST
    @Idempotent
    @RolesAllowed("admin")
    public void post() {}
}
