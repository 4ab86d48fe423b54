package io.junheng.audit.log;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether what is stored is still what was signed. Not part of readiness: a damaged log must stay readable, for those who look into it. */
@Wellness
@ApplicationScoped
class LogHealth implements HealthCheck {

    private final SequencerLoop sequencer;

    LogHealth(SequencerLoop sequencer) {
        this.sequencer = sequencer;
    }

    @Override
    public HealthCheckResponse call() {
        String damage = sequencer.damage();
        return damage == null
                ? HealthCheckResponse.up("audit-log")
                : HealthCheckResponse.named("audit-log")
                        .down()
                        .withData("damage", damage)
                        .build();
    }
}
