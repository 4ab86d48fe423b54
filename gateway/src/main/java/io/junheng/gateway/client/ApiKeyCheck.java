package io.junheng.gateway.client;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.identity.Credential;
import io.junheng.gateway.identity.CredentialCheck;
import io.junheng.gateway.identity.Network;
import io.junheng.gateway.identity.Principal;
import io.junheng.kit.problem.Problem;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Checks API keys (密钥核验). What the database says of a client is believed for {@link #BELIEVED_NANOS}, counted from before it was asked; so a revocation or a
 * rotation holds in every replica within four seconds, and a new key within one. When the database cannot be asked, nobody is let in.
 */
@Singleton
class ApiKeyCheck implements CredentialCheck {

    private static final Logger LOG = Logger.getLogger(ApiKeyCheck.class);
    static final long BELIEVED_NANOS = TimeUnit.SECONDS.toNanos(4);
    private static final long DOUBTED_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int REMEMBERED = 20_000;
    private static final int MOST_QUESTIONS = 64;
    private static final int LONGEST = 128;
    private static final int PATIENCE_SECONDS = 3;

    private final Clients clients;
    private final KeyHashes hashes;
    private final Clock clock;
    private final WorkerExecutor workers;
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Future<Known>> questions = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Instant> uses = new ConcurrentHashMap<>();

    ApiKeyCheck(Clients clients, KeyHashes hashes, Clock clock, Vertx vertx) {
        this.clients = clients;
        this.hashes = hashes;
        this.clock = clock;
        this.workers = vertx.createSharedWorkerExecutor("api-keys", 4, 10, TimeUnit.SECONDS);
    }

    /** What the database said of a client id; {@code client} is null when there is none. */
    private record Known(
            ApiClient client, Principal principal, List<Clients.StoredKey> keys, List<Network> networks, long asked) {

        boolean isYoungerThan(long nanos) {
            return System.nanoTime() - asked < nanos;
        }
    }

    /** Whose key a credential claims to be, and its hash; the id is null when it cannot be a key. */
    private record Claim(String clientId, byte[] hash) {}

    @Override
    public boolean recognises(String credential) {
        return ApiKey.looksLikeOne(credential);
    }

    @Override
    public Future<Principal> check(Credential credential, String address) {
        Claim claim = credential.read(Claim.class, this::claim);
        if (claim.clientId() == null) {
            return refused();
        }
        Known remembered = known.get(claim.clientId());
        boolean enough = remembered != null
                && (remembered.isYoungerThan(DOUBTED_NANOS)
                        || remembered.isYoungerThan(BELIEVED_NANOS) && matches(claim.hash(), remembered));
        return enough
                ? decide(claim, remembered, address)
                : ask(claim.clientId()).compose(answer -> decide(claim, answer, address));
    }

    @Override
    public Principal known(Credential credential, String address) {
        Claim claim = credential.read(Claim.class, this::claim);
        Known remembered = claim.clientId() == null ? null : known.get(claim.clientId());
        Instant now = clock.instant();
        boolean good = remembered != null
                && remembered.isYoungerThan(BELIEVED_NANOS)
                && matches(claim.hash(), remembered, now)
                && isNear(remembered, address);
        if (!good) {
            return null;
        }
        noteUse(claim.clientId(), now);
        return remembered.principal();
    }

    private Claim claim(String credential) {
        Optional<ApiKey> key = credential.length() > LONGEST ? Optional.empty() : ApiKey.parse(credential);
        return key.map(each -> new Claim(each.clientId(), hashes.of(each))).orElse(new Claim(null, null));
    }

    @Override
    public boolean knowsCertificates() {
        return true;
    }

    @Override
    public Future<Principal> certified(String client, String address) {
        Known remembered = known.get(client);
        Future<Known> answer = remembered != null && remembered.isYoungerThan(BELIEVED_NANOS)
                ? Future.succeededFuture(remembered)
                : ask(client);
        return answer.compose(about -> about.client() != null && about.client().isUsable(clock.instant())
                ? admit(client, about, address)
                : refused());
    }

    private static boolean isNear(Known about, String address) {
        return about.networks().isEmpty() || about.networks().stream().anyMatch(network -> network.contains(address));
    }

    private Future<Principal> decide(Claim claim, Known about, String address) {
        return matches(claim.hash(), about) ? admit(claim.clientId(), about, address) : refused();
    }

    private Future<Principal> admit(String client, Known about, String address) {
        if (!isNear(about, address)) {
            return Future.failedFuture(Problem.of(GatewayProblem.ADDRESS_NOT_ALLOWED));
        }
        noteUse(client, clock.instant());
        return Future.succeededFuture(about.principal());
    }

    /** To the second: a client that calls all the time is written down once in it. */
    private void noteUse(String client, Instant now) {
        Instant noted = uses.get(client);
        if (noted == null || noted.getEpochSecond() != now.getEpochSecond()) {
            uses.put(client, now);
        }
    }

    private boolean matches(byte[] hash, Known about) {
        return matches(hash, about, clock.instant());
    }

    /** Whether the key is one of the client's that work now; takes as long either way. */
    private static boolean matches(byte[] hash, Known about, Instant now) {
        boolean matches = false;
        for (Clients.StoredKey stored : about.keys()) {
            boolean inTime = stored.validUntil() == null || stored.validUntil().isAfter(now);
            matches |= KeyHashes.same(hash, stored.hash()) & inTime;
        }
        return matches && about.client().isUsable(now);
    }

    /** Asks the database once, however many wait for the answer. */
    private Future<Known> ask(String clientId) {
        Future<Known> asked = questions.get(clientId);
        if (asked != null) {
            return asked;
        }
        if (questions.size() >= MOST_QUESTIONS) {
            return unavailable();
        }
        long before = System.nanoTime();
        Future<Known> question = workers.executeBlocking(() -> read(clientId, before), false)
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .recover(failure -> {
                    LOG.warnf("Client %s cannot be looked up: %s", clientId, failure.toString());
                    return unavailable();
                });
        Future<Known> earlier = questions.putIfAbsent(clientId, question);
        if (earlier != null) {
            return earlier;
        }
        question.onComplete(answered -> {
            questions.remove(clientId, question);
            if (answered.succeeded()) {
                remember(clientId, answered.result());
            }
        });
        return question;
    }

    private Known read(String clientId, long before) {
        Optional<ApiClient> client = clients.find(clientId);
        if (client.isEmpty()) {
            return new Known(null, null, List.of(), List.of(), before);
        }
        ApiClient found = client.get();
        return new Known(
                found,
                found.principal(),
                clients.keys(clientId),
                found.networks().stream().map(Network::parse).toList(),
                before);
    }

    private void remember(String clientId, Known answer) {
        if (known.size() >= REMEMBERED) {
            known.values().removeIf(old -> !old.isYoungerThan(BELIEVED_NANOS));
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
        }
        known.put(clientId, answer);
    }

    /** This process need not wait until its belief runs out. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClientChanged change) {
        known.remove(change.id());
    }

    /** Writes down when clients were last used, now and then and all at once. */
    @Scheduled(every = "30s", delayed = "30s")
    @Transactional
    void noteUses() {
        Map<String, Instant> noted = new HashMap<>(uses);
        clients.used(noted);
        noted.forEach(uses::remove);
    }

    private static Future<Principal> refused() {
        return Future.failedFuture(Problem.of(GatewayProblem.UNAUTHENTICATED));
    }

    private static Future<Known> unavailable() {
        return Future.failedFuture(
                Problem.of(GatewayProblem.IDENTITY_UNAVAILABLE).retryAfter(2));
    }
}
