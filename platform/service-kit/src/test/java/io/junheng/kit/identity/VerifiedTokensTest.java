package io.junheng.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2024-03-01T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final Counting verifier = new Counting();
    private final VerifiedTokens tokens = new VerifiedTokens(Clock.fixed(NOW, ZoneOffset.UTC), nanos::get, verifier);

    @Test
    void aTokenIsVerifiedOnceWhileItLasts() throws ParseException {
        // Given
        tokens.parse("one", null);
        nanos.addAndGet(Duration.ofSeconds(39).toNanos());

        // When
        tokens.parse("one", null);

        // Then
        assertThat(verifier.calls).isEqualTo(1);
    }

    @Test
    void afterItsExpiryItIsVerifiedAgain() throws ParseException {
        // Given
        tokens.parse("one", null);

        // When
        nanos.addAndGet(Duration.ofSeconds(41).toNanos());
        tokens.parse("one", null);

        // Then
        assertThat(verifier.calls).isEqualTo(2);
    }

    @Test
    void anotherTokenIsNotTrustedForIt() throws ParseException {
        // Given
        tokens.parse("one", null);

        // When
        tokens.parse("one.", null);

        // Then
        assertThat(verifier.calls).isEqualTo(2);
    }

    @Test
    void whatWasRefusedIsNotKept() {
        // Given
        assertThatThrownBy(() -> tokens.parse("forged", null)).isInstanceOf(ParseException.class);

        // When / Then
        assertThatThrownBy(() -> tokens.parse("forged", null)).isInstanceOf(ParseException.class);
        assertThat(verifier.calls).isEqualTo(2);
    }

    /** Accepts every token but the forged one for forty seconds. */
    private static final class Counting extends JWTCallerPrincipalFactory {

        private int calls;

        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
            calls++;
            if (token.equals("forged")) {
                throw new ParseException("forged");
            }
            JwtClaims claims = new JwtClaims();
            claims.setExpirationTime(NumericDate.fromSeconds(NOW.plusSeconds(40).getEpochSecond()));
            return new DefaultJWTCallerPrincipal(claims);
        }
    }
}
