package io.junheng.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Internal tokens that were verified (已验证令牌), each kept until it expires and never longer: the gateway sends the same token for many requests, and an
 * RSA signature costs more than most answers. Only what passed every check is kept, under the whole token, so that nothing but the same bytes is trusted.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens extends JWTCallerPrincipalFactory {

    private static final int MOST = 10_000;

    private final JWTCallerPrincipalFactory verifier;
    private final Cache<String, JWTCallerPrincipal> verified;

    @Inject
    VerifiedTokens(Clock clock) {
        this(clock, Ticker.systemTicker(), new DefaultJWTCallerPrincipalFactory());
    }

    VerifiedTokens(Clock clock, Ticker ticker, JWTCallerPrincipalFactory verifier) {
        this.verifier = verifier;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(ticker)
                .expireAfter(Expiry.<String, JWTCallerPrincipal>creating((token, principal) ->
                        Duration.between(clock.instant(), Instant.ofEpochSecond(principal.getExpirationTime()))))
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        JWTCallerPrincipal known = verified.getIfPresent(token);
        if (known != null) {
            return known;
        }
        JWTCallerPrincipal principal = verifier.parse(token, context);
        verified.put(token, principal);
        return principal;
    }
}
