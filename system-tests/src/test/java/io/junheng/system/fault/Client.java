package io.junheng.system.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The gateway for one who asks once and takes what comes. */
final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final String key;

    Client(URI gateway, String key) {
        this.gateway = gateway;
        this.key = key;
    }

    /** Sends a change; the status, or 0 when there was no answer. */
    int change(String method, String path, String mediaType, String precondition, String body)
            throws InterruptedException {
        String[] guard = precondition.split(": ");
        try {
            return http.send(
                            request(path)
                                    .header("Content-Type", mediaType)
                                    .header(guard[0], guard[1])
                                    .method(method, BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** GET of a text in the media type asked for. */
    String text(String path, String mediaType) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request(path).header("Accept", mediaType).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** The status of a GET. */
    int status(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.discarding()).statusCode();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(text(path, "application/json"));
    }

    /** Every row of a list. */
    List<JsonNode> all(String list) throws IOException, InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = get(list + "?pageSize=500" + token);
            page.path("items").forEach(rows::add);
            token = page.hasNonNull("next") ? "&pageToken=" + page.path("next").asText() : "";
        } while (!token.isEmpty());
        return rows;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + key);
    }
}
