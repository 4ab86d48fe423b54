package io.junheng.gateway.person;

import static io.junheng.gateway.Gateway.anonymous;
import static io.junheng.gateway.Gateway.as;
import static io.junheng.gateway.Gateway.claims;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.gateway.Gateway;
import io.junheng.gateway.GatewayResource;
import io.junheng.gateway.LocalIssuer;
import io.junheng.testing.SuiteResource;
import io.junheng.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(GatewayResource.class)
class PersonTokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ec"})
    void aPersonsClaimsBecomeTheInternalToken(String key) {
        // Given
        String token = LocalIssuer.sign(key, person().put("department", "finance"));

        // When
        JsonNode claims = claims(as(token).get("/v1/schools"));

        // Then
        assertThat(claims.get("iss").asText()).isEqualTo("junheng-gateway");
        assertThat(claims.get("sub").asText()).isEqualTo("f1a2");
        assertThat(claims.get("groups")).extracting(JsonNode::asText).containsExactly("inspector", "viewer");
        assertThat(claims.get("region").asText()).isEqualTo("220322");
        assertThat(claims.get("department").asText()).isEqualTo("finance");
        assertThat(claims.has("client")).isFalse();
        assertThat(claims.has("realm_access")).isFalse();
    }

    @Test
    void theWholeCountryHasToBeSaid() {
        assertThat(claims(as(LocalIssuer.sign("rsa", person().put("region", "000000")))
                                .get("/v1/schools"))
                        .has("region"))
                .isFalse();
        as(LocalIssuer.sign("rsa", without("region"))).get("/v1/schools").then().statusCode(403);
        as(LocalIssuer.sign("rsa", person().put("region", "%")))
                .get("/v1/schools")
                .then()
                .statusCode(403);
    }

    @Test
    void somebodyWithoutARoleOfTheSuiteIsForbidden() {
        as(LocalIssuer.sign(
                        "rsa",
                        person().put(
                                        "realm_access",
                                        new JsonObject().put("roles", new JsonArray().add("offline_access")))))
                .get("/v1/schools")
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("15: no algorithm, no signature")
    void unsignedTokensAreRefused() {
        String[] parts = LocalIssuer.sign("rsa", person()).split("\\.");
        refused(base64("{\"alg\":\"none\",\"kid\":\"rsa\"}") + "." + parts[1] + ".");
        refused(base64("{\"alg\":\"None\",\"kid\":\"rsa\"}") + "." + parts[1] + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + ".");
        refused(parts[0] + "." + parts[1]);
        refused(parts[0] + "." + base64(person().put("sub", "other").encode()) + "." + parts[2]);
    }

    @Test
    @DisplayName("16: the public key as a secret, algorithms that are not allowed")
    void otherAlgorithmsAreRefused() throws Exception {
        // Given
        byte[] publicKey = LocalIssuer.key("rsa").getKey().getEncoded();
        for (String secret : new String[] {
            new String(publicKey, StandardCharsets.ISO_8859_1),
            pem(publicKey),
            LocalIssuer.key("rsa").toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
        }) {
            String content = base64("{\"alg\":\"HS256\",\"kid\":\"rsa\"}") + "." + base64(person().encode());
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.ISO_8859_1), "HmacSHA256"));

            // Then
            refused(content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII))));
        }
        refused(signed(
                "{\"alg\":\"RS512\",\"kid\":\"rsa\"}",
                person(),
                "SHA512withRSA",
                LocalIssuer.key("rsa").getPrivateKey()));
        refused(signed(
                "{\"alg\":\"ES256\",\"kid\":\"rsa\"}",
                person(),
                "SHA256withRSA",
                LocalIssuer.key("rsa").getPrivateKey()));
        refused(signed(
                "{\"alg\":[\"RS256\"],\"kid\":\"rsa\"}",
                person(),
                "SHA256withRSA",
                LocalIssuer.key("rsa").getPrivateKey()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../dev/null", "' or 1=1 --", "http://127.0.0.1:1/keys", "", "rsa\\u0000", "unknown"})
    @DisplayName("17: a key id is no path, no SQL and no address")
    void strangeKeyIdsAreRefused(String id) throws Exception {
        refused(signed(
                "{\"alg\":\"RS256\",\"kid\":\"" + id + "\"}",
                person(),
                "SHA256withRSA",
                LocalIssuer.key("rsa").getPrivateKey()));
    }

    @Test
    @DisplayName("17: keys and addresses of keys in the header are refused unread")
    void keysInTheHeaderAreRefused() throws Exception {
        // Given
        String trap = LocalIssuer.name().replace("/realms/junheng", "/trap/");
        var own = RsaJwkGenerator.generateJwk(2_048);
        own.setKeyId("rsa");
        String publicHalf = own.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);

        // Then
        refused(signed(
                "{\"alg\":\"RS256\",\"kid\":\"rsa\",\"jku\":\"" + trap + "jku\"}",
                person(),
                "SHA256withRSA",
                own.getPrivateKey()));
        refused(signed(
                "{\"alg\":\"RS256\",\"kid\":\"rsa\",\"x5u\":\"" + trap + "x5u\"}",
                person(),
                "SHA256withRSA",
                own.getPrivateKey()));
        refused(signed(
                "{\"alg\":\"RS256\",\"kid\":\"rsa\",\"jwk\":" + publicHalf + "}",
                person(),
                "SHA256withRSA",
                own.getPrivateKey()));
        refused(signed(
                "{\"alg\":\"RS256\",\"kid\":\"rsa\",\"x5c\":[\"MII\"]}",
                person(),
                "SHA256withRSA",
                own.getPrivateKey()));
        refused(signed(
                "{\"alg\":\"RS256\",\"kid\":\"rsa\",\"crit\":[\"b64\"],\"b64\":false}",
                person(),
                "SHA256withRSA",
                LocalIssuer.key("rsa").getPrivateKey()));
        refused(signed(
                "{\"alg\":\"RS256\",\"kid\":\"rsa\"}",
                person().put("iss", trap),
                "SHA256withRSA",
                own.getPrivateKey()));
        assertThat(LocalIssuer.trapped()).isEmpty();
    }

    @Test
    @DisplayName("18: out of its time, for somebody else, by somebody else, too long, twice")
    void wrongClaimsAreRefused() {
        long now = Instant.now().getEpochSecond();
        refused(LocalIssuer.sign("rsa", person().put("exp", now - 60)));
        refused(LocalIssuer.sign("rsa", without("exp")));
        refused(LocalIssuer.sign("rsa", person().put("nbf", now + 3_600)));
        refused(LocalIssuer.sign("rsa", person().put("aud", "another")));
        refused(LocalIssuer.sign("rsa", without("aud")));
        refused(LocalIssuer.sign("rsa", person().put("iss", LocalIssuer.name() + "/")));
        refused(LocalIssuer.sign("rsa", without("sub")));
        refused(LocalIssuer.sign("rsa", person().put("padding", "x".repeat(10_000))));
        refused("ey" + "J".repeat(10_000));
        refused("ey..");
        refused("eyJ.eyJ.eyJ.eyJ");
        String good = LocalIssuer.sign("rsa", person());
        as(good).header("Authorization", "Bearer " + good)
                .get("/v1/schools")
                .then()
                .statusCode(401);
    }

    @Test
    void anInternalTokenIsNoCredentialFromOutside() {
        String internal = as(Gateway.adminKey()).get("/v1/schools").asString().substring("Bearer ".length());
        refused(internal);
        refused(TestTokens.of("x").role("admin").token());
    }

    @Test
    void nothingAtAllIsRefused() {
        anonymous().get("/v1/schools").then().statusCode(401);
        anonymous().header("Authorization", "Bearer").get("/v1/schools").then().statusCode(401);
        anonymous().header("Authorization", "Bearer ").get("/v1/schools").then().statusCode(401);
        anonymous()
                .header("X-API-Key", Gateway.adminKey())
                .get("/v1/schools")
                .then()
                .statusCode(401);
        anonymous().get("/v1/schools?access_token=" + Gateway.adminKey()).then().statusCode(401);
        String key = Gateway.adminKey();
        refused(key.substring(0, key.length() - 1));
        refused(key + "x");
        refused(key.substring(0, key.length() - 1) + (key.endsWith("A") ? "B" : "A"));
        refused("jh_" + "x".repeat(43));
        refused("jh_nobody_" + "x".repeat(43));
        refused("jh_" + "x".repeat(10_000));
    }

    private static void refused(String credential) {
        long start = System.nanoTime();
        as(credential).get("/v1/schools").then().statusCode(401).header("WWW-Authenticate", "Bearer");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static JsonObject person() {
        long now = Instant.now().getEpochSecond();
        return new JsonObject()
                .put("iss", LocalIssuer.name())
                .put("aud", new JsonArray().add("account").add("junheng"))
                .put("sub", "f1a2")
                .put("iat", now)
                .put("exp", now + 300)
                .put("region", "220322")
                .put(
                        "realm_access",
                        new JsonObject()
                                .put(
                                        "roles",
                                        new JsonArray().add("viewer").add("督学").add("offline_access")));
    }

    private static JsonObject without(String claim) {
        JsonObject person = person();
        person.remove(claim);
        return person;
    }

    private static String signed(String header, JsonObject claims, String algorithm, PrivateKey key) throws Exception {
        String content = base64(header) + "." + base64(claims.encode());
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + base64(signature.sign());
    }

    private static String pem(byte[] key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END PUBLIC KEY-----\n";
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
