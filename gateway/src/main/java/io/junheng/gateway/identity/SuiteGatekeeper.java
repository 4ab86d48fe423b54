package io.junheng.gateway.identity;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.kit.problem.Problem;
import io.quarkus.arc.All;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Exchanges whatever credential is known for an internal token (令牌交换). */
@ApplicationScoped
class SuiteGatekeeper implements Gatekeeper {

    private final List<CredentialCheck> checks;
    private final InternalTokens tokens;
    private final Vertx vertx;

    SuiteGatekeeper(@All List<CredentialCheck> checks, InternalTokens tokens, Vertx vertx) {
        this.checks = checks;
        this.tokens = tokens;
        this.vertx = vertx;
    }

    @Override
    public Future<Admission> admit(String credential, String address) {
        for (CredentialCheck check : checks) {
            if (check.recognises(credential)) {
                return check.check(credential, address).compose(this::exchange);
            }
        }
        return Future.failedFuture(Problem.of(GatewayProblem.UNAUTHENTICATED));
    }

    private Future<Admission> exchange(Principal principal) {
        String ready = tokens.ready(principal);
        return ready != null
                ? Future.succeededFuture(new Admission(principal, ready))
                : vertx.executeBlocking(() -> new Admission(principal, tokens.make(principal)), false);
    }
}
