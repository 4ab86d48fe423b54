package io.junheng.gateway.exchange;

import io.junheng.contracts.gateway.UplinkChanged;
import io.junheng.gateway.client.UsableClients;
import io.junheng.gateway.identity.Principal;
import io.junheng.gateway.secret.Vault;
import io.junheng.gateway.webhook.Feed;
import io.junheng.gateway.webhook.Targets;
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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What people do with ways up (上报通道管理). A client manages its own, an administrator those of the region; any other does not exist. */
@ApplicationScoped
class UplinkDesk {

    static final String SEAL = "uplink credentials";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CREDENTIAL = 2_000;
    private static final int LONGEST_SOURCE = 60;

    private final Uplinks uplinks;
    private final Parcels parcels;
    private final Targets targets;
    private final Feed feed;
    private final UsableClients clients;
    private final KnownRegions regions;
    private final ExchangeConfig config;
    private final Vault vault;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    UplinkDesk(
            Uplinks uplinks,
            Parcels parcels,
            Targets targets,
            Feed feed,
            UsableClients clients,
            KnownRegions regions,
            ExchangeConfig config,
            Vault vault,
            Outbox outbox,
            Caller caller,
            Clock clock,
            Ids ids) {
        this.uplinks = uplinks;
        this.parcels = parcels;
        this.targets = targets;
        this.feed = feed;
        this.clients = clients;
        this.regions = regions;
        this.config = config;
        this.vault = vault;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** What narrows lists to the caller's own, or nothing for an administrator. */
    Condition[] own() {
        return caller.has(Role.ADMIN)
                ? new Condition[0]
                : new Condition[] {
                    Condition.of("u.owner = ?", String.valueOf(caller.actor().client()))
                };
    }

    Uplink register(RegisterUplink request) {
        Principal owner = Optional.ofNullable(caller.actor().client())
                .flatMap(clients::find)
                .orElseThrow(() -> Problem.of(ExchangeProblem.UPLINK_CLIENT_ONLY));
        Set<String> resources = new TreeSet<>(
                request.resources() == null || request.resources().isEmpty()
                        ? Approved.resources()
                        : request.resources());
        String path = check(request, resources, owner);
        if (uplinks.countOf(owner.subject()) >= config.each()) {
            throw Problem.of(ExchangeProblem.TOO_MANY_UPLINKS, config.each());
        }
        String id = ids.next("up");
        Uplink uplink = new Uplink(
                id,
                request.name().strip(),
                request.source(),
                owner.subject(),
                path,
                request.regionCode(),
                request.url(),
                request.url() == null ? null : sealed(id, request.credential()),
                List.copyOf(resources),
                Uplink.Status.ACTIVE,
                feed.latest(owner),
                0,
                0,
                clock.instant(),
                1);
        uplinks.add(uplink);
        outbox.append(new UplinkChanged(null, uplink.state()));
        return uplink;
    }

    private String check(RegisterUplink request, Set<String> resources, Principal owner) {
        Problems problems = new Problems();
        String name = request.name() == null ? "" : request.name().strip();
        problems.require(
                !name.isEmpty()
                        && name.length() <= LONGEST_NAME
                        && name.codePoints().noneMatch(Character::isISOControl),
                "/name",
                ExchangeProblem.UPLINK_NAME,
                LONGEST_NAME);
        problems.require(isSource(request.source()), "/source", ExchangeProblem.UPLINK_SOURCE);
        for (String resource : resources) {
            boolean known = Approved.resources().contains(resource);
            problems.require(
                    known,
                    "/resources",
                    ExchangeProblem.UPLINK_RESOURCE,
                    String.valueOf(resource),
                    String.join(", ", Approved.resources()));
            problems.require(!known || owner.scopes().allows(resource, false), "/resources", KitProblem.FORBIDDEN);
        }
        String credential = request.credential();
        problems.require(
                request.url() == null || isCredential(credential),
                "/credential",
                ExchangeProblem.UPLINK_CREDENTIAL,
                LONGEST_CREDENTIAL);
        String path = path(request.regionCode(), problems);
        if (request.url() != null) {
            try {
                targets.locate(request.url());
            } catch (Problem refused) {
                refused.violations()
                        .forEach(each ->
                                problems.add("/url", each.type(), each.args().toArray()));
            }
        }
        problems.throwIfAny();
        return path;
    }

    private static boolean isCredential(String text) {
        return text != null && text.length() <= LONGEST_CREDENTIAL && text.matches("[!-~]+");
    }

    private byte[] sealed(String id, String credential) {
        return vault.seal(SEAL, id, credential.getBytes(StandardCharsets.US_ASCII));
    }

    static boolean isSource(String text) {
        return text != null && text.length() <= LONGEST_SOURCE && text.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    private String path(String code, Problems problems) {
        if (code == null) {
            return caller.regionPath();
        }
        Optional<String> path = regions.find(code).map(KnownRegion::path).filter(caller::sees);
        problems.require(path.isPresent(), "/regionCode", ExchangeProblem.UPLINK_REGION, code);
        return path.orElse("/");
    }

    /** The way up, if the caller may see it. */
    Uplink find(String id) {
        return visible(uplinks.find(id));
    }

    void move(String id, String ifMatch, Uplink.Status to, String reason) {
        Uplink before = changeable(id, ifMatch);
        uplinks.move(id, to, before.version() + 1);
        outbox.append(List.of(new UplinkChanged(before.state(), before.state(to, before.version() + 1))), reason);
    }

    /** The other side gave another credential; the one before is forgotten, and what could not be pushed is tried at once. */
    void replaceCredential(String id, String ifMatch, String credential) {
        Uplink before = changeable(id, ifMatch);
        if (before.url() == null) {
            throw Problem.of(ExchangeProblem.UPLINK_CARRIED);
        }
        if (!isCredential(credential)) {
            throw Problem.of(ExchangeProblem.UPLINK_CREDENTIAL, LONGEST_CREDENTIAL)
                    .at("/credential");
        }
        uplinks.replaceCredential(id, sealed(id, credential), before.version() + 1);
        outbox.append(new UplinkChanged(before.state(), before.state(before.status(), before.version() + 1)));
    }

    /** Somebody brought the other side's receipt, or the other side lost something: it has everything as far as {@code acknowledged}. */
    void acknowledge(String id, long acknowledged) {
        Uplink before = changeable(id, null);
        if (acknowledged < 0 || acknowledged > before.last()) {
            throw Problem.of(ExchangeProblem.BAD_ACKNOWLEDGEMENT, before.last()).at("/acknowledged");
        }
        if (acknowledged < before.last() && !uplinks.keeps(id, acknowledged + 1)) {
            throw Problem.of(ExchangeProblem.NO_LONGER_KEPT, acknowledged).at("/acknowledged");
        }
        uplinks.move(id, before.status(), before.version() + 1);
        uplinks.acknowledged(id, acknowledged);
        outbox.append(new UplinkChanged(before.state(), before.state(before.status(), before.version() + 1)));
    }

    /** The next package after {@code after}, or after what was acknowledged, to be carried. */
    String carry(String id, Long after) {
        Uplink uplink = find(id);
        long from = after == null ? uplink.acknowledged() : after;
        if (from < 0 || from >= uplink.last()) {
            throw Problem.of(ExchangeProblem.NOTHING_TO_CARRY, from).at("?after");
        }
        return parcels.after(uplink, from)
                .orElseThrow(
                        () -> Problem.of(ExchangeProblem.NO_LONGER_KEPT, from).at("?after"));
    }

    private Uplink changeable(String id, String ifMatch) {
        Uplink uplink = visible(uplinks.hold(id));
        if (ifMatch != null) {
            Preconditions.match(ifMatch, uplink.version());
        }
        if (uplink.status() == Uplink.Status.REMOVED) {
            throw Problem.of(ExchangeProblem.UPLINK_REMOVED);
        }
        return uplink;
    }

    private Uplink visible(Optional<Uplink> found) {
        return found.filter(uplink -> caller.sees(uplink.regionPath()))
                .filter(uplink -> caller.has(Role.ADMIN)
                        || uplink.owner().equals(caller.actor().client()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
