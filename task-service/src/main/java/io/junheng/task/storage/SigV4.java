package io.junheng.task.storage;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests as AWS Signature Version 4 says (请求签名). The path is taken as it is sent, without empty or dot segments; every header that is given is signed, so the caller
 * gives {@code host}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html">Signature calculations</a>
 */
record SigV4(String accessKey, String secretKey, String region, String service) {

    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String TERMINATOR = "aws4_request";
    private static final int DAY = 8;

    /** The value of the header {@code Authorization}; {@code payloadHash} is the SHA-256 of the body in hex. */
    String authorization(String method, URI target, Map<String, String> headers, String payloadHash, Instant at) {
        SortedMap<String, String> signed = new TreeMap<>();
        headers.forEach((name, value) ->
                signed.put(name.toLowerCase(Locale.ROOT), value.strip().replaceAll(" +", " ")));
        String names = String.join(";", signed.keySet());
        String request = String.join(
                "\n",
                method,
                target.getRawPath().isEmpty() ? "/" : target.getRawPath(),
                query(target.getRawQuery()),
                signed.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                        .collect(Collectors.joining()),
                names,
                payloadHash);
        String time = TIME.format(at);
        String scope = String.join("/", time.substring(0, DAY), region, service, TERMINATOR);
        String toSign = String.join("\n", ALGORITHM, time, scope, sha256(bytes(request)));
        String signature = HexFormat.of().formatHex(hmac(key(time.substring(0, DAY)), toSign));
        return ALGORITHM + " Credential=" + accessKey + "/" + scope + ",SignedHeaders=" + names + ",Signature="
                + signature;
    }

    /** The parameters in order, each with its value. */
    private static String query(String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        return Arrays.stream(raw.split("&"))
                .map(part -> part.contains("=") ? part : part + "=")
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private byte[] key(String day) {
        byte[] key = bytes("AWS4" + secretKey);
        for (String part : new String[] {day, region, service, TERMINATOR}) {
            key = hmac(key, part);
        }
        return key;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "SigV4[" + accessKey + ", " + region + ", " + service + "]";
    }
}
