package io.junheng.gateway.webhook;

import io.junheng.contracts.gateway.WebhookChanged;
import io.junheng.contracts.gateway.WebhookMessageAsked;
import io.junheng.contracts.gateway.WebhookMessageState;
import io.junheng.gateway.client.UsableClients;
import io.junheng.gateway.identity.Principal;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What people do with webhooks (推送管理). A client manages its own, an administrator those of the region; any other does not exist. Every change leaves an event
 * without the secret.
 */
@ApplicationScoped
class WebhookDesk {

    static final int LONGEST_OVERLAP_SECONDS = 604_800;
    private static final int LONGEST_NAME = 100;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Secrets secrets;
    private final Targets targets;
    private final Feed feed;
    private final UsableClients clients;
    private final KnownRegions regions;
    private final WebhookConfig config;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    WebhookDesk(
            Webhooks webhooks,
            Deliveries deliveries,
            Secrets secrets,
            Targets targets,
            Feed feed,
            UsableClients clients,
            KnownRegions regions,
            WebhookConfig config,
            Outbox outbox,
            Caller caller,
            Clock clock,
            Ids ids) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.targets = targets;
        this.feed = feed;
        this.clients = clients;
        this.regions = regions;
        this.config = config;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** A webhook and the secret that was just made for it. */
    record Issued(Webhook webhook, byte[] secret) {}

    Issued register(RegisterWebhook request) {
        Principal owner = Optional.ofNullable(caller.actor().client())
                .flatMap(clients::find)
                .orElseThrow(() -> Problem.of(WebhookProblem.CLIENT_ONLY));
        Problems problems = new Problems();
        String name = request.name() == null ? "" : request.name().strip();
        problems.require(
                !name.isEmpty()
                        && name.length() <= LONGEST_NAME
                        && name.codePoints().noneMatch(Character::isISOControl),
                "/name",
                WebhookProblem.BAD_NAME,
                LONGEST_NAME);
        List<String> resources = List.copyOf(
                new TreeSet<>(Optional.ofNullable(request.resources()).orElse(List.of())));
        resources.forEach(resource -> problems.require(
                FeedResources.isKnown(resource), "/resources", WebhookProblem.UNKNOWN_RESOURCE, resource));
        problems.require(
                owner.scopes().allows("*", false)
                        || !resources.isEmpty()
                                && resources.stream()
                                        .allMatch(each -> owner.scopes().allows(each, false)),
                "/resources",
                WebhookProblem.BEYOND_SCOPES);
        String path = regionPath(request.regionCode(), problems);
        try {
            targets.locate(request.url());
        } catch (Problem refused) {
            refused.violations()
                    .forEach(each ->
                            problems.add("/url", each.type(), each.args().toArray()));
        }
        problems.throwIfAny();
        if (webhooks.countOf(owner.subject()) >= config.each()) {
            throw Problem.of(WebhookProblem.TOO_MANY, config.each());
        }
        Instant now = clock.instant();
        Webhook webhook = new Webhook(
                ids.next("wh"),
                name,
                owner.subject(),
                path,
                request.regionCode(),
                request.url(),
                resources,
                Webhook.Status.ACTIVE,
                feed.latest(owner),
                now,
                1);
        webhooks.add(webhook);
        byte[] secret = secrets.issue(webhook.id(), now);
        outbox.append(new WebhookChanged(null, webhook.state()));
        return new Issued(webhook, secret);
    }

    /** The webhook, if the caller may see it. */
    Webhook find(String id) {
        return visible(webhooks.find(id));
    }

    /** What narrows lists to the caller's own, or nothing for an administrator. */
    Condition[] own() {
        return caller.has(Role.ADMIN)
                ? new Condition[0]
                : new Condition[] {
                    Condition.of("w.owner = ?", String.valueOf(caller.actor().client()))
                };
    }

    Webhook move(String id, String ifMatch, Webhook.Status to, String reason) {
        Webhook before = changeable(id, ifMatch);
        Webhook after = before.moved(to);
        webhooks.change(after);
        if (to == Webhook.Status.REMOVED) {
            webhooks.removeSecrets(id);
            deliveries.drop(id);
        }
        outbox.append(List.of(new WebhookChanged(before.state(), after.state())), reason);
        return after;
    }

    Issued rotate(String id, String ifMatch, Integer overlapSeconds) {
        int overlap = overlapSeconds == null ? 0 : overlapSeconds;
        new Problems()
                .require(
                        overlap >= 0 && overlap <= LONGEST_OVERLAP_SECONDS,
                        "/overlapSeconds",
                        WebhookProblem.BAD_OVERLAP,
                        LONGEST_OVERLAP_SECONDS)
                .throwIfAny();
        Webhook before = changeable(id, ifMatch);
        Webhook after = before.withNewSecret();
        webhooks.change(after);
        byte[] secret = secrets.issue(id, clock.instant().plusSeconds(overlap));
        outbox.append(new WebhookChanged(before.state(), after.state()));
        return new Issued(after, secret);
    }

    /** Reads the feed again from {@code cursor}; what was delivered since is delivered once more, in order. */
    Webhook replay(String id, String cursor) {
        Webhook before = changeable(id, null);
        Principal owner = clients.find(before.owner()).orElseThrow(() -> Problem.of(WebhookProblem.CLIENT_ONLY));
        feed.read(owner, cursor, before.regionCode(), before.resources());
        Webhook after = before.readFrom(cursor);
        webhooks.change(after);
        outbox.append(new WebhookChanged(before.state(), after.state()));
        return after;
    }

    void retry(String id, long sequence) {
        Webhook webhook = changeable(id, null);
        String message = deliveries
                .retry(id, sequence, clock.instant())
                .orElseThrow(() -> Problem.of(
                        deliveries.exists(id, sequence) ? WebhookProblem.NOT_GIVEN_UP : KitProblem.NOT_FOUND));
        asked(webhook, message, "RETRY");
    }

    /** A message that says nothing but that the webhook is there. */
    Courier.Message ping(String id) {
        Webhook webhook = find(id);
        if (webhook.status() == Webhook.Status.REMOVED) {
            throw Problem.of(WebhookProblem.REMOVED);
        }
        Instant now = clock.instant();
        String body = "{\"type\":\"webhook.test\",\"timestamp\":\"" + now + "\",\"data\":{\"webhook\":\"" + id + "\"}}";
        Courier.Message message = new Courier.Message(webhook.url(), ids.next("ping"), body, secrets.of(id, now));
        asked(webhook, message.id(), "TEST");
        return message;
    }

    /** Tells that the caller had this webhook send a message. */
    private void asked(Webhook webhook, String message, String kind) {
        outbox.append(new WebhookMessageAsked(
                null, new WebhookMessageState(ids.next("wmsg"), webhook.id(), message, kind, webhook.regionPath(), 1)));
    }

    private Webhook changeable(String id, String ifMatch) {
        Webhook webhook = visible(webhooks.hold(id));
        if (ifMatch != null) {
            Preconditions.match(ifMatch, webhook.version());
        }
        if (webhook.status() == Webhook.Status.REMOVED) {
            throw Problem.of(WebhookProblem.REMOVED);
        }
        return webhook;
    }

    private Webhook visible(Optional<Webhook> found) {
        return found.filter(webhook -> caller.sees(webhook.regionPath()))
                .filter(webhook -> caller.has(Role.ADMIN)
                        || webhook.owner().equals(caller.actor().client()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private String regionPath(String code, Problems problems) {
        if (code == null) {
            return caller.regionPath();
        }
        Optional<String> path = regions.find(code).map(KnownRegion::path).filter(caller::sees);
        problems.require(path.isPresent(), "/regionCode", WebhookProblem.UNKNOWN_REGION, code);
        return path.orElse("/");
    }
}
