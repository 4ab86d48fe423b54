package io.junheng.gateway.exchange;

import io.junheng.contracts.gateway.ExchangeKeyRotated;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Replaces the key that signs packages (轮换签名密钥). It is one for the whole system, so only who administers the whole may. */
@ApplicationScoped
class ExchangeKeyRotation {

    private static final int LONGEST_OVERLAP_SECONDS = 604_800;

    private final ExchangeKeys keys;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ExchangeKeyRotation(ExchangeKeys keys, Outbox outbox, Caller caller, Clock clock) {
        this.keys = keys;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Needs a transaction. */
    void rotate(Integer overlapSeconds) {
        if (!caller.regionPath().equals("/")) {
            throw Problem.of(KitProblem.FORBIDDEN);
        }
        int overlap = overlapSeconds == null ? 0 : overlapSeconds;
        if (overlap < 0 || overlap > LONGEST_OVERLAP_SECONDS) {
            throw Problem.of(ExchangeProblem.BAD_OVERLAP, LONGEST_OVERLAP_SECONDS)
                    .at("/overlapSeconds");
        }
        keys.signing();
        keys.hold();
        ExchangeKeys.Key before = keys.signing().get(0);
        ExchangeKeys.Key after = keys.rotate(clock.instant().plusSeconds(overlap));
        outbox.append(new ExchangeKeyRotated(before.state(), after.state()));
    }
}
