package io.junheng.gateway.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.gateway.identity.InternalTokens;
import io.junheng.gateway.identity.Principal;
import io.junheng.gateway.route.Service;
import io.junheng.gateway.upstream.Reply;
import io.junheng.gateway.upstream.Upstreams;
import io.junheng.kit.problem.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
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
public class Feed {

    private static final int PATIENCE_MILLIS = 8_000;
    private static final int CONNECTIONS = 32;
    private static final int LIMIT = 200;
    private static final int LARGEST = 32 * 1024 * 1024;

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

    /** Some changes as the feed tells them, and how far it has been read with them. */
    public record Changes(List<JsonNode> items, String next, boolean more) {}

    /** Where the feed ends now. */
    public String latest(Principal reader) {
        return changes(reader, "latest", null, List.of()).next();
    }

    /**
     * What comes after {@code cursor}. Blocks, for eight seconds at most: also a wait for a free connection ends then.
     *
     * @throws Problem when the cursor is no longer, or never was, one of the feed, or the feed cannot be read now
     */
    public Changes changes(Principal reader, String cursor, String region, List<String> resources) {
        String query = "?limit=" + LIMIT + "&after=" + encoded(cursor)
                + (region == null ? "" : "&region=" + encoded(region))
                + (resources.size() == 1 ? "&resource=" + encoded(resources.get(0)) : "");
        Reply answer;
        try {
            answer = Reply.to(
                            client,
                            upstreams
                                    .of(Service.AUDIT)
                                    .request("/v1/changes" + query)
                                    .setTimeout(PATIENCE_MILLIS)
                                    .putHeader("Authorization", "Bearer " + tokens.tokenFor(reader)),
                            LARGEST)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            throw unavailable();
        }
        return switch (answer.status()) {
            case 200 -> told(answer.body(), resources);
            case 400 -> throw Problem.of(WebhookProblem.BAD_CURSOR);
            case 410 -> throw Problem.of(WebhookProblem.CURSOR_GONE);
            default -> throw unavailable();
        };
    }

    /** As {@link #changes}, as messages that can be delivered. */
    Stretch read(Principal reader, String cursor, String region, List<String> resources) {
        Changes changes = changes(reader, cursor, region, resources);
        return new Stretch(changes.items().stream().map(this::message).toList(), changes.next(), changes.more());
    }

    private Changes told(Buffer body, List<String> resources) {
        try {
            JsonNode page = json.readTree(body.getBytes());
            List<JsonNode> items = new ArrayList<>();
            for (JsonNode change : page.path("items")) {
                if (resources.isEmpty()
                        || resources.contains(change.path("resource").asText())) {
                    items.add(change);
                }
            }
            return new Changes(
                    items, page.path("next").asText(), page.path("more").asBoolean());
        } catch (IOException e) {
            throw unavailable();
        }
    }

    private Deliveries.Message message(JsonNode change) {
        String resource = change.path("resource").asText();
        String type = resource + (change.path("operation").asText().equals("DELETE") ? ".deleted" : ".upserted");
        ObjectNode payload = json.createObjectNode().put("type", type);
        payload.set("timestamp", change.path("time"));
        payload.set("data", change);
        return new Deliveries.Message(
                change.path("cursor").asText(), resource, change.path("key").asText(), type, payload.toString());
    }

    private static Problem unavailable() {
        return Problem.of(WebhookProblem.FEED_UNAVAILABLE).retryAfter(5);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
