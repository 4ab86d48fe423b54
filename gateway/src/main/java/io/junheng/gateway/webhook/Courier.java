package io.junheng.gateway.webhook;

import io.junheng.kit.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Makes one attempt (投递): resolves, checks, connects to the address that was checked, posts, and looks at the status only. A redirect is not followed. What the
 * receiver answers beyond its header is thrown away, and cut off when there is much of it.
 */
@ApplicationScoped
public class Courier {

    private static final int MOST_ANSWER = 65_536;
    private static final int LONGEST_WAIT = 86_400;

    private final Vertx vertx;
    private final Targets targets;
    private final Clock clock;
    private final Duration patience;
    private final HttpClient client;

    Courier(Vertx vertx, Targets targets, Clock clock, WebhookConfig config) {
        this.vertx = vertx;
        this.targets = targets;
        this.clock = clock;
        this.patience = config.patience();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) patience.toMillis())
                        .setKeepAliveTimeout(15)
                        .setMaxHeaderSize(16_384)
                        .setDecompressionSupported(false)
                        .setVerifyHost(true)
                        .setTrustAll(false),
                new PoolOptions().setHttp1MaxSize(config.parallelEach()));
    }

    /** What is sent: the message's id, its body, and the secrets that sign it. */
    record Message(String url, String id, String body, List<byte[]> secrets) {}

    /** Never fails; what went wrong stands in the attempt. */
    Future<Attempt> send(Message message) {
        long start = System.nanoTime();
        return vertx.executeBlocking(() -> targets.locate(message.url()), false)
                .compose(place -> post(place, message))
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .map(response -> attempt(response, start))
                .otherwise(failure -> new Attempt(0, reason(failure), millis(start), null));
    }

    /** What a receiver answered; {@code body} is empty when it was longer than a receipt is. */
    public record Receipt(int status, Buffer body) {}

    /**
     * Posts {@code body} under the same rules and looks at what the receiver says to it.
     *
     * @return fails when there was no answer in time, or the target may not be reached
     */
    public Future<Receipt> post(String url, Map<String, String> headers, Buffer body) {
        return vertx.executeBlocking(() -> targets.locate(url), false)
                .compose(place -> {
                    RequestOptions options = options(place);
                    headers.forEach(options::putHeader);
                    return client.request(options)
                            .compose(request -> request.send(body).compose(this::receipt));
                })
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Future<Receipt> receipt(HttpClientResponse response) {
        Promise<Receipt> whole = Promise.promise();
        Buffer all = Buffer.buffer();
        response.exceptionHandler(whole::tryFail);
        response.handler(chunk -> {
            all.appendBuffer(chunk);
            if (all.length() > MOST_ANSWER) {
                whole.tryComplete(new Receipt(response.statusCode(), Buffer.buffer()));
                response.request().reset();
            }
        });
        response.endHandler(end -> whole.tryComplete(new Receipt(response.statusCode(), all)));
        return whole.future();
    }

    private RequestOptions options(Targets.Place place) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        place.port(), place.address().getHostAddress()))
                .setHost(place.uri().getHost())
                .setPort(place.port())
                .setSsl(place.tls())
                .setURI(place.pathAndQuery())
                .setFollowRedirects(false)
                .setTimeout(patience.toMillis())
                .putHeader("User-Agent", "Junheng-Webhooks");
    }

    private Future<HttpClientResponse> post(Targets.Place place, Message message) {
        long timestamp = clock.instant().getEpochSecond();
        RequestOptions options = options(place)
                .putHeader("Content-Type", "application/json")
                .putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", Long.toString(timestamp))
                .putHeader(
                        "webhook-signature", Signature.of(message.secrets(), message.id(), timestamp, message.body()));
        return client.request(options)
                .compose(request -> request.send(message.body()).map(this::discard));
    }

    private HttpClientResponse discard(HttpClientResponse response) {
        HttpClientRequest request = response.request();
        long[] read = {0};
        response.exceptionHandler(expected -> {});
        response.handler(chunk -> {
            read[0] += chunk.length();
            if (read[0] > MOST_ANSWER) {
                request.reset();
            }
        });
        return response;
    }

    private static Attempt attempt(HttpClientResponse response, long start) {
        int status = response.statusCode();
        boolean good = status >= 200 && status < 300;
        return new Attempt(
                status,
                good ? null : status < 400 ? "redirect" : "refused",
                millis(start),
                retryAfter(response.headers()));
    }

    private static Duration retryAfter(MultiMap headers) {
        String text = headers.get("Retry-After");
        return text == null || !text.matches("\\d{1,6}")
                ? null
                : Duration.ofSeconds(Math.min(LONGEST_WAIT, Integer.parseInt(text)));
    }

    private static String reason(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem.type() == WebhookProblem.INSIDE_ADDRESS ? "inside address" : "unresolved";
        }
        if (failure instanceof TimeoutException) {
            return "timeout";
        }
        return failure instanceof SSLException ? "tls" : "unreachable";
    }

    private static int millis(long start) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
