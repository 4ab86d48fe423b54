package io.junheng.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Internal tokens as the gateway issues them, signed with a key pair made for this JVM, and the forgeries a service
 * has to refuse.
 *
 * <pre>{@code given().header("Authorization", TestTokens.of("li").role("inspector").region("220322").bearer())}</pre>
 *
 * A token is valid for 100 seconds from the call that ends the chain: sign one for each request.
 */
public final class TestTokens {

    private static final String KEY_PROPERTY = "junheng.testing.key";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIFETIME = Duration.ofSeconds(100);

    private static final RSAPrivateCrtKey KEY = keyOfThisJvm();
    private static final KeyPair STRANGER = newKeyPair();

    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private final List<String> roles = new ArrayList<>();
    private Duration age = Duration.ZERO;
    private Signing signing = Signing.GATEWAY;

    private enum Signing {
        GATEWAY,
        STRANGER,
        NONE,
        PUBLIC_KEY_AS_SECRET
    }

    private TestTokens(String subject) {
        header.put("typ", "JWT");
        header.put("alg", "RS256");
        header.put("kid", "test");
        claims.put("iss", "junheng-gateway");
        claims.put("aud", "junheng");
        claims.put("sub", subject);
    }

    /** A token for a person or an API client, without any role yet and not confined to a region. */
    public static TestTokens of(String subject) {
        return new TestTokens(subject);
    }

    /** Adds a role; can be repeated. */
    public TestTokens role(String role) {
        roles.add(role);
        return this;
    }

    /** Confines the caller to a region and what lies below it, by the region's code. */
    public TestTokens region(String code) {
        return claim("region", code);
    }

    public TestTokens department(String code) {
        return claim("department", code);
    }

    public TestTokens school(String code) {
        return claim("school", code);
    }

    public TestTokens client(String id) {
        return claim("client", id);
    }

    public TestTokens requestId(String id) {
        return claim("rid", id);
    }

    /** Sets any claim; a null value removes it. */
    public TestTokens claim(String name, Object value) {
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, value);
        }
        return this;
    }

    /** Sets any header field, such as {@code kid}, {@code jku}, {@code x5u} or {@code jwk}. */
    public TestTokens header(String name, Object value) {
        header.put(name, value);
        return this;
    }

    /** Expired an hour ago. */
    public TestTokens expired() {
        age = Duration.ofHours(1);
        return this;
    }

    /** Not valid for another hour. */
    public TestTokens notYetValid() {
        age = Duration.ofHours(-1);
        return this;
    }

    public TestTokens audience(String audience) {
        return claim("aud", audience);
    }

    public TestTokens issuer(String issuer) {
        return claim("iss", issuer);
    }

    /** Algorithm {@code none} and an empty signature. */
    public TestTokens unsigned() {
        return signing(Signing.NONE, "none");
    }

    /** HS256 with the text of the published public key as the secret. */
    public TestTokens signedWithPublicKey() {
        return signing(Signing.PUBLIC_KEY_AS_SECRET, "HS256");
    }

    /** A well-formed RS256 signature by a key nobody knows. */
    public TestTokens signedByStranger() {
        return signing(Signing.STRANGER, "RS256");
    }

    /** Signed by a stranger's key, which the token's own header brings along. */
    public TestTokens bringingItsOwnKey() {
        header.put("jwk", jwk((RSAPublicKey) STRANGER.getPublic(), "own"));
        return signedByStranger();
    }

    /** The value of the Authorization header: {@code Bearer <token>}. */
    public String bearer() {
        return "Bearer " + token();
    }

    /** The token alone, in compact form. */
    public String token() {
        Map<String, Object> all = new LinkedHashMap<>(claims);
        Instant issued = Instant.now().minus(age);
        all.put("jti", UUID.randomUUID().toString());
        all.put("iat", issued.getEpochSecond());
        all.put("exp", issued.plus(LIFETIME).getEpochSecond());
        if (age.isNegative()) {
            all.put("nbf", issued.getEpochSecond());
        }
        all.put("groups", roles);
        String signed = base64(json(header)) + "." + base64(json(all));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sign(signed));
    }

    /** The JSON Web Key Set by which the tokens verify. */
    public static String keySet() {
        return json(Map.of("keys", List.of(jwk(publicKey(), "test"))));
    }

    /** The public half in PEM. */
    public static String publicKeyPem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(publicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private TestTokens signing(Signing how, String algorithm) {
        signing = how;
        header.put("alg", algorithm);
        return this;
    }

    private byte[] sign(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        try {
            return switch (signing) {
                case GATEWAY -> rs256(KEY, bytes);
                case STRANGER -> rs256(STRANGER.getPrivate(), bytes);
                case NONE -> new byte[0];
                case PUBLIC_KEY_AS_SECRET -> hs256(publicKeyPem().getBytes(StandardCharsets.US_ASCII), bytes);
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] rs256(PrivateKey key, byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    private static byte[] hs256(byte[] secret, byte[] content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return mac.doFinal(content);
    }

    private static Map<String, Object> jwk(RSAPublicKey key, String id) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        byte[] modulus = key.getModulus().toByteArray();
        byte[] unsigned = modulus[0] == 0 ? Arrays.copyOfRange(modulus, 1, modulus.length) : modulus;
        Map<String, Object> jwk = new LinkedHashMap<>();
        jwk.put("kty", "RSA");
        jwk.put("use", "sig");
        jwk.put("alg", "RS256");
        jwk.put("kid", id);
        jwk.put("n", encoder.encodeToString(unsigned));
        jwk.put("e", encoder.encodeToString(key.getPublicExponent().toByteArray()));
        return jwk;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Quarkus loads test classes several times in one JVM, once for each class loader; the key therefore lives in a
     * system property, of which there is one.
     */
    private static RSAPrivateCrtKey keyOfThisJvm() {
        Object encoded = System.getProperties()
                .computeIfAbsent(
                        KEY_PROPERTY,
                        absent -> Base64.getEncoder()
                                .encodeToString(newKeyPair().getPrivate().getEncoded()));
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode((String) encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAPublicKey publicKey() {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(KEY.getModulus(), KEY.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
