package io.junheng.gateway.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * The tokens by which services know a caller (内部令牌): RS256, one minute. One is made per principal and used for two thirds of its life, so it carries no request
 * id; that travels in {@code X-Request-Id}.
 */
@Singleton
public class InternalTokens {

    static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final Duration USE = Duration.ofSeconds(40);
    private static final int KEPT = 10_000;

    private final SigningKeys keys;
    private final Clock clock;
    private final Map<Principal, Ready> tokens = new ConcurrentHashMap<>();

    InternalTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    private record Ready(Admission admission, long useUntil) {}

    /** With a token that is good for at least 20 seconds, or null when one has to be made first. */
    Admission ready(Principal principal) {
        Ready ready = tokens.get(principal);
        return ready != null && clock.millis() < ready.useUntil() ? ready.admission() : null;
    }

    /** A token that is good for at least 20 seconds. */
    public String tokenFor(Principal principal) {
        Admission ready = ready(principal);
        return (ready != null ? ready : make(principal)).internalToken();
    }

    /** Makes a token; takes about a millisecond. */
    Admission make(Principal principal) {
        Instant now = clock.instant();
        Admission admission = new Admission(principal, sign(principal, now));
        if (tokens.size() >= KEPT) {
            tokens.clear();
        }
        tokens.put(principal, new Ready(admission, now.plus(USE).toEpochMilli()));
        return admission;
    }

    private String sign(Principal principal, Instant now) {
        SigningKey key = keys.ring().signing(now).orElseThrow(() -> new IllegalStateException("No signing key"));
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "junheng-gateway");
        claims.put("aud", "junheng");
        claims.put("sub", principal.subject());
        claims.put("groups", principal.roles());
        put(claims, "region", principal.region());
        put(claims, "department", principal.department());
        put(claims, "school", principal.school());
        put(claims, "client", principal.client());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFETIME).getEpochSecond());
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setHeader("typ", "JWT");
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setKeyIdHeaderValue(key.kid());
            signature.setKey(key.privateKey());
            signature.setPayload(JsonUtil.toJson(claims));
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(Map<String, Object> claims, String name, String value) {
        if (value != null) {
            claims.put(name, value);
        }
    }
}
