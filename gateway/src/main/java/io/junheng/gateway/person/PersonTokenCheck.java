package io.junheng.gateway.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.identity.Credential;
import io.junheng.gateway.identity.CredentialCheck;
import io.junheng.gateway.identity.Principal;
import io.junheng.kit.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * Checks people's tokens (人员令牌核验). Only a token that names a key of the configured provider and an allowed algorithm is verified; one whose header brings a key or an address of
 * keys along is refused unread. A good token is remembered until it expires, by its hash.
 */
@Singleton
class PersonTokenCheck implements CredentialCheck {

    private static final Set<String> HEADER = Set.of("alg", "kid", "typ", "cty");
    private static final int LONGEST = 8_192;
    private static final int REMEMBERED = 10_000;

    private final OidcConfig config;
    private final Claims claims;
    private final ProviderKeys keys;
    private final ObjectMapper json;
    private final Clock clock;
    private final Vertx vertx;
    private final Map<String, Good> good = new ConcurrentHashMap<>();

    PersonTokenCheck(OidcConfig config, ObjectMapper json, Clock clock, Vertx vertx) {
        this.config = config;
        this.claims = new Claims(config);
        this.keys =
                config.issuer().map(issuer -> new ProviderKeys(vertx, issuer)).orElse(null);
        this.json = json;
        this.clock = clock;
        this.vertx = vertx;
    }

    private record Good(Principal principal, long expires) {}

    @Override
    public boolean recognises(String credential) {
        return keys != null && credential.startsWith("ey");
    }

    @Override
    public Future<Principal> check(Credential credential, String address) {
        String token = credential.text();
        String keyId = token.length() > LONGEST ? null : keyId(token);
        if (keyId == null) {
            return refused();
        }
        return keys.find(keyId)
                .recover(failure -> Future.failedFuture(
                        Problem.of(GatewayProblem.IDENTITY_UNAVAILABLE).retryAfter(5)))
                .compose(key -> key == null ? refused() : vertx.executeBlocking(() -> verified(token, key), false));
    }

    @Override
    public Principal known(Credential credential, String address) {
        Good remembered = credential.text().length() > LONGEST
                ? null
                : good.get(credential.read(String.class, PersonTokenCheck::hash));
        return remembered != null && clock.millis() < remembered.expires() ? remembered.principal() : null;
    }

    /** The id of the key the token says it is signed with; null when its header says anything that is not wanted. */
    private String keyId(String credential) {
        int dot = credential.indexOf('.');
        if (dot < 0 || credential.chars().filter(c -> c == '.').count() != 2) {
            return null;
        }
        try {
            JsonNode header = json.readTree(Base64.getUrlDecoder().decode(credential.substring(0, dot)));
            if (!header.isObject()
                    || !config.algorithms().contains(header.path("alg").asText())) {
                return null;
            }
            for (var names = header.fieldNames(); names.hasNext(); ) {
                if (!HEADER.contains(names.next())) {
                    return null;
                }
            }
            return header.path("kid").isTextual() ? header.get("kid").asText() : null;
        } catch (IllegalArgumentException | IOException e) {
            return null;
        }
    }

    private Principal verified(String credential, PublicJsonWebKey key) {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setVerificationKey(key.getKey())
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT, config.algorithms().toArray(String[]::new)))
                .setExpectedIssuer(config.issuer().orElseThrow().toString())
                .setExpectedAudience(config.audience())
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(config.skew())
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
        try {
            JwtClaims token = consumer.processToClaims(credential);
            Principal principal = claims.principal(token);
            remember(
                    hash(credential),
                    new Good(principal, token.getExpirationTime().getValueInMillis()));
            return principal;
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw Problem.of(GatewayProblem.UNAUTHENTICATED);
        }
    }

    private void remember(String hash, Good found) {
        if (good.size() >= REMEMBERED) {
            good.values().removeIf(old -> old.expires() <= clock.millis());
            if (good.size() >= REMEMBERED) {
                good.clear();
            }
        }
        good.put(hash, found);
    }

    private static String hash(String credential) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(credential.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Future<Principal> refused() {
        return Future.failedFuture(Problem.of(GatewayProblem.UNAUTHENTICATED));
    }
}
