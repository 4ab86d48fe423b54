package io.junheng.gateway.identity;

import io.junheng.gateway.answer.OwnPage;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The public halves of the signing keys (公钥集, RFC 7517), by which services verify internal tokens. */
@ApplicationScoped
class KeySetPage implements OwnPage {

    private final SigningKeys keys;
    private final Clock clock;

    KeySetPage(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public List<String> paths() {
        return List.of("/.well-known/jwks.json");
    }

    @Override
    public Future<Content> get(HttpServerRequest request, String path) {
        JsonArray set = new JsonArray();
        for (SigningKey key : keys.ring().published(clock.instant())) {
            set.add(new JsonObject()
                    .put("kty", "RSA")
                    .put("use", "sig")
                    .put("alg", "RS256")
                    .put("kid", key.kid())
                    .put("n", unsigned(key.publicKey().getModulus()))
                    .put("e", unsigned(key.publicKey().getPublicExponent())));
        }
        Buffer body = new JsonObject().put("keys", set).toBuffer();
        return Future.succeededFuture(
                new Content(200, Map.of("Content-Type", "application/json", "Cache-Control", "max-age=60"), body));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] magnitude = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }
}
