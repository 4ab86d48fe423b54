package io.junheng.launcher.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The public API as one client sees it. A request is sent again, with the same idempotency key, while the gateway
 * cannot be reached or asks to come back later (429, 503), for up to a minute.
 */
public final class Gateway {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration REQUEST_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final String key;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * An answer with its JSON body.
     *
     * @param body missing when there is none, a text node when it is not JSON
     */
    public record Answer(int status, Optional<String> etag, JsonNode body) {

        /** Status 2xx. */
        public boolean good() {
            return status / 100 == 2;
        }

        /** What a problem document says, in one line. */
        public String problem() {
            StringBuilder line = new StringBuilder().append(status);
            Optional.of(body.path("detail").asText(body.path("title").asText("")))
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> line.append(' ').append(text));
            body.path("errors")
                    .forEach(error -> line.append("; ")
                            .append(error.path("pointer").asText())
                            .append(' ')
                            .append(error.path("message").asText()));
            return line.toString();
        }
    }

    /**
     * @param address the gateway's, such as {@code http://127.0.0.1:8080}
     * @param key an API key
     */
    public Gateway(URI address, String key) {
        this.address = address;
        this.key = key;
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /**
     * GET of a text in the media type asked for.
     *
     * @throws IOException when the answer is not a good one
     */
    public String text(String path, String mediaType) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = response(HttpRequest.newBuilder(address.resolve(path))
                .timeout(REQUEST_TIMEOUT)
                .header("Authorization", "Bearer " + key)
                .header("Accept", mediaType)
                .GET());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(path + ": " + answer(response).problem());
        }
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** PUT of a JSON document under a precondition such as {@code If-Match}. */
    public Answer put(String path, JsonNode document, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).PUT(json(document)).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request);
    }

    /** PATCH of a row as {@code etag} names it, by a JSON merge patch. */
    public Answer patch(String path, JsonNode document, String etag) throws IOException, InterruptedException {
        return send(request(path)
                .method("PATCH", json(document))
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", etag));
    }

    /** POST of a JSON document. */
    public Answer post(String path, JsonNode document) throws IOException, InterruptedException {
        return send(request(path)
                .POST(json(document))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    /** POST of a file. */
    public Answer post(String path, Path file, String mediaType) throws IOException, InterruptedException {
        return send(request(path)
                .POST(BodyPublishers.ofFile(file))
                .header("Content-Type", mediaType)
                .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    /**
     * Follows a job to its end.
     *
     * @param progress told its state whenever that has changed
     * @return its last state
     */
    public JsonNode follow(String job, Consumer<JsonNode> progress) throws IOException, InterruptedException {
        JsonNode last = MissingNode.getInstance();
        while (true) {
            Answer answer = get("/v1/jobs/" + job);
            if (!answer.good()) {
                throw new IOException("job " + job + " cannot be followed: " + answer.problem());
            }
            if (!answer.body().equals(last)) {
                last = answer.body();
                progress.accept(last);
            }
            if (!Set.of("QUEUED", "RUNNING").contains(last.path("status").asText())) {
                return last;
            }
            Thread.sleep(250);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(REQUEST_TIMEOUT)
                .header("Authorization", "Bearer " + key)
                .header("Accept", "application/json, application/problem+json");
    }

    private Answer send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        return answer(response(builder));
    }

    private HttpResponse<byte[]> response(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Duration pause = Duration.ofMillis(250);
        while (true) {
            try {
                HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
                if (!LATER.contains(response.statusCode()) || System.nanoTime() > deadline) {
                    return response;
                }
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("the gateway at " + address + " does not answer", e);
                }
            }
            Thread.sleep(pause.toMillis());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers().firstValue("ETag"), body(response.body()));
    }

    private static JsonNode body(byte[] bytes) {
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            return TextNode.valueOf(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static BodyPublisher json(JsonNode document) {
        return BodyPublishers.ofString(document.toString());
    }
}
