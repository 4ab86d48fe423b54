package io.junheng.gateway.client;

import io.junheng.contracts.gateway.ClientRegistered;
import io.junheng.contracts.gateway.ClientRevoked;
import io.junheng.contracts.gateway.ClientSecretRotated;
import io.junheng.gateway.identity.Network;
import io.junheng.gateway.identity.Scopes;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Registers clients, replaces their keys and revokes them (登记、轮换、停用). Nobody can grant beyond the own region, department or school, and a client outside the
 * caller's scope does not exist. Every method joins the running transaction and leaves an event without any secret.
 */
@ApplicationScoped
class ClientRegister {

    static final int LONGEST_OVERLAP_SECONDS = 604_800;
    private static final int LONGEST_NAME = 100;
    private static final Set<String> ROLES = new TreeSet<>(Set.of(
            Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION));

    private final Clients clients;
    private final KeyHashes hashes;
    private final KnownRegions regions;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    ClientRegister(
            Clients clients,
            KeyHashes hashes,
            KnownRegions regions,
            Outbox outbox,
            Caller caller,
            Clock clock,
            Ids ids) {
        this.clients = clients;
        this.hashes = hashes;
        this.regions = regions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** A client and the key that was just made for it. */
    record Issued(ApiClient client, ApiKey key) {}

    Issued register(RegisterClient request) {
        Problems problems = new Problems();
        checkGrant(request, problems);
        String regionPath = regionPath(request.regionCode(), problems);
        problems.throwIfAny();
        return add(ids.next("cl"), request, regionPath, caller.subject());
    }

    /** The first client, on nobody's behalf: it administers the whole country. */
    Issued registerFirst(String id, String name) {
        RegisterClient request =
                new RegisterClient(name, List.of(Role.ADMIN), null, null, null, List.of(), List.of(), null, null, null);
        return add(id, request, "/", caller.subject());
    }

    Issued rotate(String id, String ifMatch, RotateKey request) {
        int overlap = request == null || request.overlapSeconds() == null ? 0 : request.overlapSeconds();
        new Problems()
                .require(
                        overlap >= 0 && overlap <= LONGEST_OVERLAP_SECONDS,
                        "/overlapSeconds",
                        ClientProblem.BAD_OVERLAP,
                        LONGEST_OVERLAP_SECONDS)
                .throwIfAny();
        ApiClient before = usable(id, ifMatch);
        ApiClient after = before.withNewKey();
        Instant now = clock.instant();
        ApiKey key = ApiKey.random(id, random);
        clients.addKey(id, hashes.of(key), now, now.plusSeconds(overlap));
        clients.changeStatus(after);
        outbox.append(new ClientSecretRotated(before.state(), after.state()));
        return new Issued(after, key);
    }

    ApiClient revoke(String id, String ifMatch, String reason) {
        ApiClient before = usable(id, ifMatch);
        List<String> admins = clients.holdNationalAdmins(clock.instant());
        if (admins.equals(List.of(id))) {
            throw Problem.of(ClientProblem.LAST_ADMIN);
        }
        ApiClient after = before.revoked();
        clients.changeStatus(after);
        clients.removeKeys(id);
        outbox.append(List.of(new ClientRevoked(before.state(), after.state())), reason);
        return after;
    }

    private Issued add(String id, RegisterClient request, String regionPath, String by) {
        Instant now = clock.instant();
        ApiClient client = new ApiClient(
                id,
                request.name().strip(),
                List.copyOf(new TreeSet<>(request.roles())),
                request.regionCode(),
                regionPath,
                request.department(),
                request.school(),
                request.networks() == null ? List.of() : request.networks(),
                scopes(request),
                request.requestsPerMinute(),
                request.requestsPerDay(),
                ApiClient.Status.ACTIVE,
                request.expiresAt(),
                now,
                by,
                null,
                1);
        ApiKey key = ApiKey.random(id, random);
        clients.add(client);
        clients.addKey(id, hashes.of(key), now, now);
        outbox.append(new ClientRegistered(null, client.state()));
        return new Issued(client, key);
    }

    private ApiClient usable(String id, String ifMatch) {
        ApiClient client = clients.hold(id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.requireScope(client.regionPath());
        if (ifMatch != null) {
            Preconditions.match(ifMatch, client.version());
        }
        if (!client.isUsable(clock.instant())) {
            throw Problem.of(ClientProblem.CLIENT_NOT_USABLE);
        }
        return client;
    }

    private void checkGrant(RegisterClient request, Problems problems) {
        problems.require(isName(request.name()), "/name", ClientProblem.BAD_NAME, LONGEST_NAME);
        List<String> roles = request.roles() == null ? List.of() : request.roles();
        problems.require(!roles.isEmpty(), "/roles", ClientProblem.ROLE_REQUIRED);
        for (int i = 0; i < roles.size(); i++) {
            String role = String.valueOf(roles.get(i));
            problems.require(
                    ROLES.contains(role), "/roles/" + i, ClientProblem.UNKNOWN_ROLE, role, String.join(" ", ROLES));
        }
        String department = caller.actor().department();
        problems.require(
                department == null || department.equals(request.department()),
                "/department",
                ClientProblem.DEPARTMENT_BEYOND_YOURS,
                department);
        String school = caller.actor().school();
        problems.require(
                school == null || school.equals(request.school()),
                "/school",
                ClientProblem.SCHOOL_BEYOND_YOURS,
                school);
        List<String> networks = request.networks() == null ? List.of() : request.networks();
        for (int i = 0; i < networks.size(); i++) {
            problems.require(isNetwork(networks.get(i)), "/networks/" + i, ClientProblem.BAD_NETWORK, networks.get(i));
        }
        checkScopes(scopes(request), problems);
        problems.require(isLimit(request.requestsPerMinute()), "/requestsPerMinute", KitProblem.INVALID, ">= 1");
        problems.require(isLimit(request.requestsPerDay()), "/requestsPerDay", KitProblem.INVALID, ">= 1");
        problems.require(
                request.expiresAt() == null || request.expiresAt().isAfter(clock.instant()),
                "/expiresAt",
                ClientProblem.EXPIRY_PASSED);
    }

    /** Nobody grants what the own key may not be used for. */
    private void checkScopes(List<String> scopes, Problems problems) {
        for (int i = 0; i < scopes.size(); i++) {
            problems.require(
                    Scopes.isScope(scopes.get(i)),
                    "/scopes/" + i,
                    ClientProblem.BAD_SCOPE,
                    String.valueOf(scopes.get(i)));
        }
        Scopes mine = Optional.ofNullable(caller.actor().client())
                .flatMap(clients::find)
                .map(client -> Scopes.of(client.scopes()))
                .orElse(Scopes.ALL);
        problems.require(mine.covers(Scopes.of(scopes)), "/scopes", ClientProblem.SCOPES_BEYOND_YOURS);
    }

    private static List<String> scopes(RegisterClient request) {
        return request.scopes() == null
                ? List.of()
                : request.scopes().stream()
                        .map(String::valueOf)
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** The path of the granted scope, which must lie in the caller's. */
    private String regionPath(String code, Problems problems) {
        if (code == null) {
            problems.require(caller.regionPath().equals("/"), "/regionCode", ClientProblem.REGION_REQUIRED);
            return "/";
        }
        Optional<String> path = regions.find(code).map(KnownRegion::path).filter(caller::sees);
        problems.require(path.isPresent(), "/regionCode", ClientProblem.UNKNOWN_REGION, code);
        return path.orElse("/");
    }

    private static boolean isName(String name) {
        return name != null
                && !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.codePoints()
                        .noneMatch(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE);
    }

    private static boolean isNetwork(String text) {
        try {
            Network.parse(Objects.requireNonNullElse(text, ""));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isLimit(Integer limit) {
        return limit == null || limit >= 1;
    }
}
