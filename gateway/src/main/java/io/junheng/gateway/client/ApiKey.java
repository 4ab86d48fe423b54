package io.junheng.gateway.client;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * A key as its holder has it (接口密钥): {@code jh_<client id>_<secret>}, where the secret is 32 random bytes in 43 characters of base64url. Its text is never logged;
 * {@link #toString} leaves the secret out.
 */
record ApiKey(String clientId, String secret) {

    private static final String PREFIX = "jh_";
    private static final int SECRET_LENGTH = 43;
    private static final int LONGEST_ID = 40;

    static ApiKey random(String clientId, SecureRandom random) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        return new ApiKey(clientId, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    static boolean looksLikeOne(String text) {
        return text.startsWith(PREFIX);
    }

    /** The parts of {@code text}, or empty when it cannot be a key. */
    static Optional<ApiKey> parse(String text) {
        int underscore = text.length() - SECRET_LENGTH - 1;
        if (!looksLikeOne(text)
                || underscore <= PREFIX.length()
                || underscore > PREFIX.length() + LONGEST_ID
                || text.charAt(underscore) != '_') {
            return Optional.empty();
        }
        ApiKey key = new ApiKey(text.substring(PREFIX.length(), underscore), text.substring(underscore + 1));
        return key.clientId.chars().allMatch(ApiKey::isPlain)
                        && key.secret.chars().allMatch(c -> isPlain(c) || c == '-')
                ? Optional.of(key)
                : Optional.empty();
    }

    /** The whole key, to be shown once. */
    String text() {
        return PREFIX + clientId + "_" + secret;
    }

    @Override
    public String toString() {
        return PREFIX + clientId + "_…";
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
