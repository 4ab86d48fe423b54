package io.junheng.task.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps evidence as objects named after their hash, in a bucket of whatever speaks the S3 protocol (对象存储). The store is told the hash and refuses what arrives
 * differently; an object is never replaced, and locked for as long as configured; what is not what its name says is not handed out.
 */
final class S3EvidenceStore implements EvidenceStore {

    private static final String EMPTY = SigV4.sha256(new byte[0]);
    private static final int LONGEST_COMPLAINT = 500;

    private final EvidenceConfig.ObjectStore config;
    private final URI bucket;
    private final SigV4 signer;
    private final Clock clock;
    private final HttpClient http;

    private S3EvidenceStore(EvidenceConfig.ObjectStore config, URI bucket, SigV4 signer, Clock clock) {
        this.config = config;
        this.bucket = bucket;
        this.signer = signer;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.timeout())
                .build();
    }

    /** The store that is configured, if one is. */
    static Optional<S3EvidenceStore> of(EvidenceConfig.ObjectStore config, Clock clock) {
        if (config.endpoint().isEmpty()
                || config.bucket().isEmpty()
                || config.accessKey().isEmpty()
                || config.secretKey().isEmpty()) {
            return Optional.empty();
        }
        URI bucket = URI.create(config.endpoint().get().toString().replaceAll("/+$", "") + "/"
                + config.bucket().get() + "/");
        return Optional.of(new S3EvidenceStore(
                config,
                bucket,
                new SigV4(config.accessKey().get(), config.secretKey().get(), config.region(), "s3"),
                clock));
    }

    @Override
    public void keep(String sha256, byte[] content) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("content-type", "application/octet-stream");
        headers.put("if-none-match", "*");
        headers.put(
                "x-amz-checksum-sha256",
                Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)));
        if (config.lockDays() > 0) {
            headers.put("x-amz-object-lock-mode", "COMPLIANCE");
            headers.put(
                    "x-amz-object-lock-retain-until-date",
                    now().plus(config.lockDays(), ChronoUnit.DAYS).toString());
        }
        HttpResponse<InputStream> answer =
                exchange("PUT", sha256, HttpRequest.BodyPublishers.ofByteArray(content), sha256, headers);
        String complaint = text(answer);
        if (answer.statusCode() != 200 && answer.statusCode() != 412) {
            throw failure("keep", sha256, answer.statusCode(), complaint);
        }
    }

    @Override
    public Optional<byte[]> find(String sha256) {
        HttpResponse<InputStream> answer =
                exchange("GET", sha256, HttpRequest.BodyPublishers.noBody(), EMPTY, Map.of());
        if (answer.statusCode() == 404) {
            text(answer);
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw failure("read", sha256, answer.statusCode(), text(answer));
        }
        try (InputStream body = answer.body()) {
            byte[] content = body.readAllBytes();
            if (!SigV4.sha256(content).equals(sha256)) {
                throw new IllegalStateException("Evidence " + sha256 + " was changed in the object store");
            }
            return Optional.of(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<InputStream> exchange(
            String method, String sha256, BodyPublisher body, String payloadHash, Map<String, String> more) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(sha256);
        }
        URI target = bucket.resolve(config.prefix() + sha256);
        Instant now = now();
        Map<String, String> headers = new TreeMap<>(more);
        headers.put("x-amz-content-sha256", payloadHash);
        headers.put("x-amz-date", SigV4.TIME.format(now));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target).timeout(config.timeout()).method(method, body);
        headers.forEach(request::setHeader);
        headers.put("host", target.getRawAuthority());
        request.setHeader("Authorization", signer.authorization(method, target, headers, payloadHash, now));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("The object store cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while talking to the object store", e);
        }
    }

    private static String text(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            return new String(body.readNBytes(LONGEST_COMPLAINT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalStateException failure(String what, String sha256, int status, String complaint) {
        return new IllegalStateException(
                "The object store would not " + what + " " + sha256 + ": " + status + " " + complaint);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
