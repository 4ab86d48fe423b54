package io.junheng.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds every changing request that went through the gateway against the log: which operation it was, and whether entries bear its id.
 * The gateway's own access log says what was asked; {@code changes.yaml} adds what the demo does not do.
 */
final class CompletenessWalk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern REQUEST =
            Pattern.compile("access] \\[[^]]*] (POST|PUT|PATCH|DELETE) (\\S+) 2\\d\\d \\S+ \\S+ (\\S+) \\d+us");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final URI gateway;
    private final String key;
    private final Path logs;
    private final Operations operations;
    private final Set<String> made = new HashSet<>();

    CompletenessWalk(URI gateway, String key, Path logs, Operations operations) {
        this.gateway = gateway;
        this.key = key;
        this.logs = logs;
        this.operations = operations;
    }

    /** Makes the requests of {@code changes.yaml}; returns what was refused. */
    List<String> makeTheOthers() throws IOException, InterruptedException {
        List<String> refused = new ArrayList<>();
        try (InputStream file = CompletenessWalk.class.getResourceAsStream("/changes.yaml")) {
            for (JsonNode change : new YAMLMapper().readTree(file)) {
                HttpResponse<String> answer = send(change);
                String operation = change.path("operation").asText();
                if (answer.statusCode() / 100 == 2) {
                    made.add(operation);
                } else {
                    refused.add(operation + ": " + answer.statusCode() + " " + answer.body());
                }
            }
        }
        return refused;
    }

    private HttpResponse<String> send(JsonNode change) throws IOException, InterruptedException {
        String[] request = change.path("request").asText().split(" ", 2);
        String path = request[1];
        String body = JSON.writeValueAsString(change.path("body"));
        if (change.has("first")) {
            JsonNode first = JSON.readTree(get(change.path("first").asText()).body())
                    .path("items")
                    .path(0);
            path = path.replace("{id}", first.path("id").asText());
            body = body.replace("{id}", first.path("id").asText());
        }
        String type = request[0].equals("PATCH") ? "application/merge-patch+json" : "application/json";
        HttpRequest.Builder builder =
                request(path).header("Content-Type", type).method(request[0], BodyPublishers.ofString(body));
        if (request[0].equals("PATCH")) {
            builder.header("If-Match", "*");
        } else if (request[0].equals("PUT")) {
            builder.header("If-None-Match", "*");
        }
        return HTTP.send(builder.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The operations that succeeded at least once, each with the ids of its requests; what was just made is waited for. */
    Map<String, Set<String>> requests() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Map<String, Set<String>> requests;
        do {
            requests = logged();
        } while (!requests.keySet().containsAll(made) && System.nanoTime() < deadline);
        return requests;
    }

    private Map<String, Set<String>> logged() throws IOException {
        Map<String, Set<String>> requests = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(logs, "gateway.log*")) {
            for (Path file : files) {
                for (String line : Files.readAllLines(file)) {
                    Matcher request = REQUEST.matcher(line);
                    if (request.find()) {
                        operations
                                .of(request.group(1), request.group(2))
                                .ifPresent(operation -> requests.computeIfAbsent(operation, id -> new TreeSet<>())
                                        .add(request.group(3)));
                    }
                }
            }
        }
        return requests;
    }

    /** Of these operations, those with a request that left an entry; events take a moment, so it is waited for {@code expected}. */
    Set<String> recorded(Map<String, Set<String>> requests, Set<String> expected)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Set<String> recorded;
        do {
            Set<String> ids = requestIds();
            recorded = new TreeSet<>();
            for (Map.Entry<String, Set<String>> operation : requests.entrySet()) {
                if (operation.getValue().stream().anyMatch(ids::contains)) {
                    recorded.add(operation.getKey());
                }
            }
        } while (!recorded.containsAll(expected) && System.nanoTime() < deadline);
        return recorded;
    }

    private Set<String> requestIds() throws IOException, InterruptedException {
        Set<String> ids = new HashSet<>();
        String token = "";
        do {
            JsonNode page = JSON.readTree(get("/v1/audit/entries?fields=requestId&pageSize=500" + token)
                    .body());
            page.path("items").forEach(entry -> ids.add(entry.path("requestId").asText()));
            token = page.hasNonNull("next") ? "&pageToken=" + page.path("next").asText() : "";
        } while (!token.isEmpty());
        return ids;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).header("Authorization", "Bearer " + key);
    }
}
