package io.junheng.gateway.person;

import io.junheng.gateway.upstream.Reply;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The signing keys of the configured provider (提供方公钥), found below its issuer and nowhere else. They are read anew every ten minutes, and when a token names one that
 * is not known, but then at most every half minute. A key id is compared and never used as a name of anything.
 */
final class ProviderKeys {

    private static final Logger LOG = Logger.getLogger(ProviderKeys.class);
    private static final long FRESH_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final int LARGEST = 256 * 1_024;
    private static final int PATIENCE_MILLIS = 3_000;

    private final HttpClient client;
    private final URI issuer;
    private volatile Map<String, PublicJsonWebKey> keys = Map.of();
    private volatile long readAt;
    private Future<Void> reading;
    private long triedAt = System.nanoTime() - PAUSE_NANOS;

    ProviderKeys(Vertx vertx, URI issuer) {
        this.issuer = issuer;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(PATIENCE_MILLIS)
                .setIdleTimeout(10)
                .setMaxHeaderSize(16_384));
    }

    /** The key of this id, null when the provider has none; fails while the provider cannot be asked and nothing is known. */
    Future<PublicJsonWebKey> find(String id) {
        PublicJsonWebKey known = keys.get(id);
        boolean fresh = System.nanoTime() - readAt < FRESH_NANOS;
        if (known != null && fresh) {
            return Future.succeededFuture(known);
        }
        return read().map(done -> keys.get(id)).recover(failure -> {
            if (known != null) {
                return Future.succeededFuture(known);
            }
            return keys.isEmpty() ? Future.failedFuture(failure) : Future.succeededFuture();
        });
    }

    private synchronized Future<Void> read() {
        if (reading != null) {
            return reading;
        }
        if (System.nanoTime() - triedAt < PAUSE_NANOS) {
            return keys.isEmpty()
                    ? Future.failedFuture("The provider was asked in vain a moment ago")
                    : Future.succeededFuture();
        }
        triedAt = System.nanoTime();
        Future<Void> now = get(discovery())
                .compose(found -> get(keySetPlace(found)))
                .<Void>map(set -> {
                    keys = parse(set);
                    readAt = System.nanoTime();
                    return null;
                })
                .onFailure(failure -> LOG.warnf("The keys of %s cannot be read: %s", issuer, failure.getMessage()));
        reading = now;
        now.onComplete(done -> {
            synchronized (this) {
                reading = null;
            }
        });
        return now;
    }

    private URI discovery() {
        String base = issuer.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base)
                + "/.well-known/openid-configuration");
    }

    private URI keySetPlace(JsonObject found) {
        if (!issuer.toString().equals(found.getString("issuer"))) {
            throw new IllegalStateException("it calls itself " + found.getString("issuer"));
        }
        URI place = URI.create(found.getString("jwks_uri"));
        boolean sameScheme = issuer.getScheme().equals(place.getScheme()) || "https".equals(place.getScheme());
        if (!sameScheme || place.getHost() == null) {
            throw new IllegalStateException("its keys are at " + place);
        }
        return place;
    }

    private Future<JsonObject> get(URI place) {
        boolean tls = "https".equals(place.getScheme());
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(place.getHost())
                .setPort(place.getPort() > 0 ? place.getPort() : tls ? 443 : 80)
                .setSsl(tls)
                .setURI(place.getRawPath() + (place.getRawQuery() == null ? "" : "?" + place.getRawQuery()))
                .setTimeout(PATIENCE_MILLIS)
                .putHeader("Accept", "application/json");
        return Reply.to(client, options, LARGEST)
                .timeout(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .map(ProviderKeys::json);
    }

    private static JsonObject json(Reply reply) {
        if (reply.status() != 200) {
            throw new IllegalStateException("status " + reply.status());
        }
        return reply.body().toJsonObject();
    }

    private static Map<String, PublicJsonWebKey> parse(JsonObject set) {
        Map<String, PublicJsonWebKey> found = new TreeMap<>();
        try {
            for (JsonWebKey key : new JsonWebKeySet(set.encode()).getJsonWebKeys()) {
                boolean signs = key.getUse() == null || key.getUse().equals("sig");
                if (signs && key.getKeyId() != null && key instanceof PublicJsonWebKey publicKey) {
                    found.put(key.getKeyId(), publicKey);
                }
            }
        } catch (JoseException e) {
            throw new IllegalStateException("its key set is malformed", e);
        }
        return Map.copyOf(found);
    }
}
