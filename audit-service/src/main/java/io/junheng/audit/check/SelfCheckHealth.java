package io.junheng.audit.check;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether the self-check found anything. Not part of readiness: a damaged log must stay readable. */
@Wellness
@ApplicationScoped
class SelfCheckHealth implements HealthCheck {

    private final SelfCheck check;

    SelfCheckHealth(SelfCheck check) {
        this.check = check;
    }

    @Override
    public HealthCheckResponse call() {
        SelfCheck.Standing standing = check.standing();
        return standing.finding() == null
                ? HealthCheckResponse.up("audit-self-check")
                : HealthCheckResponse.named("audit-self-check")
                        .down()
                        .withData("finding", standing.finding().finding())
                        .withData("text", standing.finding().textEn())
                        .build();
    }
}
