package io.junheng.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An OpenID provider with one RSA and one EC key, and a note of everything it was asked for that it does not offer. */
public final class LocalIssuer {

    static final String PATH = "/realms/junheng";
    private static final String KEYS = "junheng.testing.issuer.keys";
    private static final String ASKED = "junheng.testing.issuer.asked";

    private LocalIssuer() {}

    static void serve(HttpServer server) {
        System.setProperty(ASKED, "");
        server.createContext(PATH + "/.well-known/openid-configuration", exchange -> {
            String place = "http://" + exchange.getRequestHeaders().getFirst("Host") + PATH;
            answer(
                    exchange,
                    new JsonObject()
                            .put("issuer", place)
                            .put("jwks_uri", place + "/keys")
                            .encode());
        });
        server.createContext(
                PATH + "/keys",
                exchange -> answer(
                        exchange,
                        new JsonObject()
                                .put(
                                        "keys",
                                        new JsonArray(List.of(
                                                new JsonObject(
                                                        key("rsa").toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)),
                                                new JsonObject(
                                                        key("ec").toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)))))
                                .encode()));
        server.createContext("/trap", exchange -> {
            System.setProperty(ASKED, System.getProperty(ASKED) + exchange.getRequestURI() + " ");
            answer(exchange, "{\"keys\":[]}");
        });
    }

    /** What was fetched from the address that a token tried to send the gateway to. */
    public static String trapped() {
        return System.getProperty(ASKED);
    }

    /** The issuer's name. */
    public static String name() {
        return ConfigProvider.getConfig().getValue("junheng.oidc.issuer", String.class);
    }

    /** The key {@code rsa} or {@code ec}, with its private half; the same for every class loader of this JVM. */
    public static synchronized PublicJsonWebKey key(String id) {
        try {
            String stored = System.getProperty(KEYS + "." + id);
            if (stored != null) {
                return PublicJsonWebKey.Factory.newPublicJwk(stored);
            }
            PublicJsonWebKey made = id.equals("rsa")
                    ? RsaJwkGenerator.generateJwk(2_048)
                    : EcJwkGenerator.generateJwk(EllipticCurves.P256);
            made.setKeyId(id);
            System.setProperty(KEYS + "." + id, made.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs {@code claims} with the key of this id. */
    public static String sign(String keyId, JsonObject claims) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue(keyId.equals("rsa") ? "RS256" : "ES256");
            signature.setKeyIdHeaderValue(keyId);
            signature.setKey(key(keyId).getPrivateKey());
            signature.setPayload(claims.encode());
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            exchange.close();
        }
    }
}
