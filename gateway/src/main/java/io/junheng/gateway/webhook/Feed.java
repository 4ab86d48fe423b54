package io.junheng.gateway.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.gateway.identity.InternalTokens;
import io.junheng.gateway.identity.Principal;
import io.junheng.gateway.route.Service;
import io.junheng.gateway.upstream.Upstreams;
import io.junheng.kit.problem.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * The change feed as a webhook's owner sees it (变更流). The log decides what that is, with the owner's own token, so a webhook can never tell more than its owner
 * may read.
 */
@ApplicationScoped
class Feed {

    private static final int PATIENCE_MILLIS = 8_000;
    private static final int CONNECTIONS = 32;
    private static final int LIMIT = 200;

    private final Upstreams upstreams;
    private final InternalTokens tokens;
    private final ObjectMapper json;
    private final HttpClient client;

    Feed(Upstreams upstreams, InternalTokens tokens, ObjectMapper json, Vertx vertx) {
        this.upstreams = upstreams;
        this.tokens = tokens;
        this.json = json;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS).setMaxPoolSize(CONNECTIONS));
    }

    /** Some changes, and how far the feed has been read with them. */
    record Stretch(List<Deliveries.Message> messages, String next, boolean more) {}

    /** What an answer of the feed was. */
    private record Answer(int status, Buffer body) {}

    /** Where the feed ends now. */
    String latest(Principal reader) {
        return read(reader, "latest", null, List.of()).next();
    }

    /**
     * What comes after {@code cursor}. Blocks, for eight seconds at most: also a wait for a free connection ends then.
     *
     * @throws Problem when the cursor is no longer, or never was, one of the feed, or the feed cannot be read now
     */
    Stretch read(Principal reader, String cursor, String region, List<String> resources) {
        String query = "?limit=" + LIMIT + "&after=" + encoded(cursor)
                + (region == null ? "" : "&region=" + encoded(region))
                + (resources.size() == 1 ? "&resource=" + encoded(resources.get(0)) : "");
        Answer answer;
        try {
            answer = client.request(upstreams
                            .of(Service.AUDIT)
                            .request("/v1/changes" + query)
                            .setTimeout(PATIENCE_MILLIS)
                            .putHeader("Authorization", "Bearer " + tokens.tokenFor(reader)))
                    .compose(asked -> asked.send())
                    .compose(said -> said.body().map(body -> new Answer(said.statusCode(), body)))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            throw unavailable();
        }
        return switch (answer.status()) {
            case 200 -> stretch(answer.body(), resources);
            case 400 -> throw Problem.of(WebhookProblem.BAD_CURSOR);
            case 410 -> throw Problem.of(WebhookProblem.CURSOR_GONE);
            default -> throw unavailable();
        };
    }

    private Stretch stretch(Buffer body, List<String> resources) {
        try {
            JsonNode page = json.readTree(body.getBytes());
            List<Deliveries.Message> messages = new ArrayList<>();
            for (JsonNode change : page.path("items")) {
                if (resources.isEmpty()
                        || resources.contains(change.path("resource").asText())) {
                    messages.add(message(change));
                }
            }
            return new Stretch(
                    messages, page.path("next").asText(), page.path("more").asBoolean());
        } catch (java.io.IOException e) {
            throw unavailable();
        }
    }

    private Deliveries.Message message(JsonNode change) throws JsonProcessingException {
        String resource = change.path("resource").asText();
        String type = resource + (change.path("operation").asText().equals("DELETE") ? ".deleted" : ".upserted");
        ObjectNode payload = json.createObjectNode().put("type", type);
        payload.set("timestamp", change.path("time"));
        payload.set("data", change);
        return new Deliveries.Message(
                change.path("cursor").asText(),
                resource,
                change.path("key").asText(),
                type,
                json.writeValueAsString(payload));
    }

    private static Problem unavailable() {
        return Problem.of(WebhookProblem.FEED_UNAVAILABLE).retryAfter(5);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
