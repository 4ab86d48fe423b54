package io.junheng.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes {@link Idempotent} true: key, effect and answer commit together. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class IdempotencyKeys {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    @Inject
    Store store;

    @Inject
    Caller caller;

    @Inject
    HttpHeaders headers;

    @Inject
    UriInfo uri;

    @Inject
    ObjectMapper json;

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            return inTransaction(invocation::proceed);
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.of(KitProblem.BAD_IDEMPOTENCY_KEY);
        }
        String client = Optional.ofNullable(caller.actor().client()).orElse(caller.subject());
        String operation = invocation.getMethod().getDeclaringClass().getSimpleName() + "."
                + invocation.getMethod().getName();
        String hash = hash(operation, invocation.getParameters());
        return inTransaction(() -> {
            store.hold(client, key);
            Optional<Answer> kept = store.find(client, key);
            if (kept.isPresent()) {
                if (!kept.get().requestHash().equals(hash)) {
                    throw Problem.of(KitProblem.IDEMPOTENCY_KEY_REUSED);
                }
                return kept.get().replay(json);
            }
            Object result = invocation.proceed();
            store.keep(client, key, operation, hash, result);
            return result;
        });
    }

    /** A step that may throw anything. */
    @FunctionalInterface
    interface Step {
        Object run() throws Exception;
    }

    private static Object inTransaction(Step step) throws Exception {
        try {
            return QuarkusTransaction.joiningExisting().call(step::run);
        } catch (QuarkusTransactionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private String hash(String operation, Object[] parameters) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(uri.getRequestUri().getRawPath().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(String.valueOf(uri.getRequestUri().getRawQuery())
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (Object parameter : parameters) {
                digest.update((byte) 0);
                if (parameter instanceof Path file) {
                    contents(file, digest);
                } else if (parameter instanceof CharSequence
                        || parameter instanceof Number
                        || parameter instanceof Record) {
                    digest.update(json.writeValueAsBytes(parameter));
                } else if (parameter instanceof java.util.Map<?, ?>
                        || parameter instanceof com.fasterxml.jackson.databind.JsonNode) {
                    digest.update(json.writeValueAsBytes(parameter));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void contents(Path file, MessageDigest digest) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[65_536];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer as it was first given. */
    record Answer(String requestHash, int status, Map<String, String> headers, String body) {

        Response replay(ObjectMapper json) {
            try {
                Response.ResponseBuilder response = Response.status(status);
                headers.forEach(response::header);
                response.header("Idempotency-Replayed", "true");
                return body == null
                        ? response.build()
                        : response.entity(json.readTree(body)).build();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Kept answer is unreadable", e);
            }
        }
    }

    /** Kept answers in the database. */
    @ApplicationScoped
    static class Store {

        private static final Duration KEPT = Duration.ofHours(24);

        private final Database database;
        private final ObjectMapper json;
        private final Clock clock;

        Store(Database database, ObjectMapper json, Clock clock) {
            this.database = database;
            this.json = json;
            this.clock = clock;
        }

        /** Holds the key until the transaction ends, or throws 409 when another request does. */
        void hold(String client, String key) {
            boolean held = database.one(
                            "select pg_try_advisory_xact_lock(hashtextextended(?, 7))",
                            row -> row.getBoolean(1),
                            client + "\n" + key)
                    .orElse(false);
            if (!held) {
                throw Problem.of(KitProblem.IDEMPOTENCY_KEY_IN_PROGRESS).retryAfter(1);
            }
        }

        Optional<Answer> find(String client, String key) {
            return database.one(
                    "select request_hash, status, headers::text, body from idempotency where client = ? and key = ? and created_at > ?",
                    row -> new Answer(row.getString(1), row.getInt(2), headers(row.getString(3)), row.getString(4)),
                    client,
                    key,
                    clock.instant().minus(KEPT));
        }

        void keep(String client, String key, String operation, String hash, Object result) {
            int status = 200;
            Map<String, String> headers = new LinkedHashMap<>();
            Object entity = result;
            if (result instanceof Response response) {
                status = response.getStatus();
                entity = response.getEntity();
                response.getHeaders().forEach((name, values) -> headers.put(name, String.valueOf(values.get(0))));
            }
            if (status >= 400) {
                return;
            }
            database.update(
                    """
                    insert into idempotency (client, key, operation, request_hash, status, headers, body, created_at)
                    values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                    on conflict (client, key) do update set operation = excluded.operation, request_hash = excluded.request_hash,
                        status = excluded.status, headers = excluded.headers, body = excluded.body, created_at = excluded.created_at
                    """,
                    client,
                    key,
                    operation,
                    hash,
                    status,
                    text(headers),
                    entity == null ? null : text(entity),
                    clock.instant());
        }

        @Scheduled(every = "1h", delayed = "7m")
        @Transactional
        void forget() {
            database.update(
                    "delete from idempotency where created_at < ?",
                    clock.instant().minus(KEPT));
        }

        private Map<String, String> headers(String text) {
            try {
                return json.readValue(text, HEADERS);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Kept headers are unreadable", e);
            }
        }

        private String text(Object value) {
            try {
                return json.writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
