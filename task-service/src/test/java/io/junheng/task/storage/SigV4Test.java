package io.junheng.task.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The examples that AWS publishes with its signature calculations, and the plainest request of its test suite. */
class SigV4Test {

    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final Instant MAY = Instant.parse("2013-05-24T00:00:00Z");
    private static final SigV4 SIGNER =
            new SigV4("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1", "s3");

    @Test
    void readingAnObject() {
        assertSigned(
                "GET",
                "/test.txt",
                EMPTY,
                Map.of("Range", "bytes=0-9"),
                "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void writingAnObject() {
        String payload = SigV4.sha256("Welcome to Amazon S3.".getBytes(StandardCharsets.US_ASCII));
        assertThat(payload).isEqualTo("44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072");
        assertSigned(
                "PUT",
                "/test%24file.text",
                payload,
                Map.of("Date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY"),
                "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void aParameterWithoutAValue() {
        assertSigned(
                "GET",
                "/?lifecycle",
                EMPTY,
                Map.of(),
                "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    @Test
    void parametersInWhateverOrder() {
        assertSigned(
                "GET",
                "/?prefix=J&max-keys=2",
                EMPTY,
                Map.of(),
                "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @Test
    void thePlainestRequest() {
        // Given
        SigV4 signer = new SigV4("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "us-east-1", "service");

        // When
        String authorization = signer.authorization(
                "GET",
                URI.create("https://example.amazonaws.com/"),
                Map.of("Host", "example.amazonaws.com", "X-Amz-Date", "20150830T123600Z"),
                EMPTY,
                Instant.parse("2015-08-30T12:36:00Z"));

        // Then
        assertThat(authorization)
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
                        + "SignedHeaders=host;x-amz-date,"
                        + "Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
        assertThat(signer).asString().doesNotContain("wJalr");
    }

    private static void assertSigned(
            String method, String target, String payload, Map<String, String> more, String signature) {
        Map<String, String> headers = new TreeMap<>(more);
        headers.put("Host", "examplebucket.s3.amazonaws.com");
        headers.put("x-amz-content-sha256", payload);
        headers.put("x-amz-date", "20130524T000000Z");
        assertThat(SIGNER.authorization(
                        method, URI.create("https://examplebucket.s3.amazonaws.com" + target), headers, payload, MAY))
                .endsWith("Signature=" + signature);
    }
}
