package io.junheng.gateway.identity;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.Problem;
import io.quarkus.arc.All;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Exchanges whatever credential is known for an internal token (令牌交换). */
@Singleton
class SuiteGatekeeper implements Gatekeeper {

    private final List<CredentialCheck> checks;
    private final InternalTokens tokens;
    private final Guesses guesses;
    private final Principal anybody;
    private final Vertx vertx;

    SuiteGatekeeper(
            @All List<CredentialCheck> checks, InternalTokens tokens, IdentityConfig config, Clock clock, Vertx vertx) {
        this.checks = checks;
        this.tokens = tokens;
        this.anybody = new Principal(
                "public", List.of(Role.VIEWER), null, null, null, "public", new Quota(config.publicPerMinute(), null));
        this.guesses = new Guesses(config.guesses(), clock);
        this.vertx = vertx;
    }

    @Override
    public Future<Admission> admit(Credential credential, String address) {
        for (CredentialCheck check : checks) {
            if (check.recognises(credential.text())) {
                Principal known = check.known(credential, address);
                return known != null
                        ? exchange(known)
                        : asked(check, credential, address).compose(this::exchange);
            }
        }
        guesses.wrong(address);
        return Future.failedFuture(Problem.of(GatewayProblem.UNAUTHENTICATED));
    }

    @Override
    public Future<Admission> admitCertified(String client, String address) {
        return checks.stream()
                .filter(CredentialCheck::knowsCertificates)
                .findFirst()
                .map(check -> check.certified(client, address).compose(this::exchange))
                .orElseGet(() -> Gatekeeper.super.admitCertified(client, address));
    }

    @Override
    public Future<Admission> admitAnybody() {
        return exchange(anybody);
    }

    private Future<Principal> asked(CredentialCheck check, Credential credential, String address) {
        int seconds = guesses.blockedFor(address);
        if (seconds > 0) {
            return Future.failedFuture(
                    Problem.of(GatewayProblem.TOO_MANY_GUESSES).retryAfter(seconds));
        }
        return check.check(credential, address).onFailure(failure -> {
            if (failure instanceof Problem problem && problem.type() == GatewayProblem.UNAUTHENTICATED) {
                guesses.wrong(address);
            }
        });
    }

    private Future<Admission> exchange(Principal principal) {
        Admission ready = tokens.ready(principal);
        return ready != null
                ? Future.succeededFuture(ready)
                : vertx.executeBlocking(() -> tokens.make(principal), false);
    }
}
