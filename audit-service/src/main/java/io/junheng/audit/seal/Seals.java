package io.junheng.audit.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Seals payloads on their way in and opens them for readers (封存与启封). */
@ApplicationScoped
public class Seals {

    /** A payload to be sealed, if its kind or its subject asks for it. */
    public record Open(
            UUID eventId, String service, String aggregate, String aggregateId, String subject, String data) {}

    private final SealKeys keys;
    private final RetentionClasses classes;
    private final Kinds kinds;
    private final Clock clock;

    Seals(SealKeys keys, RetentionClasses classes, SealConfig config, Clock clock) {
        this.keys = keys;
        this.classes = classes;
        this.kinds = new Kinds(config.kinds().orElse(Set.of("")));
        this.clock = clock;
    }

    /** The payloads as they are to be stored, in their order. */
    public List<Payload> seal(List<Open> payloads) {
        Instant now = clock.instant();
        List<List<String>> owners =
                payloads.stream().map(payload -> owners(payload, now)).toList();
        Map<String, SealKeys.Key> owned =
                keys.of(owners.stream().flatMap(List::stream).collect(Collectors.toSet()));
        List<Payload> sealed = new ArrayList<>(payloads.size());
        for (int i = 0; i < payloads.size(); i++) {
            List<SealKeys.Key> needed = owners.get(i).stream().map(owned::get).toList();
            sealed.add(sealed(payloads.get(i), needed));
        }
        return sealed;
    }

    /** What they say, in their order; null where a key was destroyed or the text was changed. */
    public List<String> open(List<Payload> payloads) {
        Set<String> needed = payloads.stream()
                .map(Payload::keys)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, byte[]> secrets = needed.isEmpty() ? new HashMap<>() : keys.secrets(needed);
        List<String> opened = new ArrayList<>(payloads.size());
        payloads.forEach(payload -> opened.add(opened(payload, secrets).orElse(null)));
        return opened;
    }

    /** Who owns the key under which a subject's data are sealed. */
    public static String owner(String subject) {
        return "subject:" + subject;
    }

    /** Whether at least one of these keys was destroyed on record. */
    public boolean erased(Collection<String> keyIds) {
        return !keyIds.isEmpty() && !keys.destroyed(keyIds).isEmpty();
    }

    private List<String> owners(Open payload, Instant now) {
        List<String> owners = new ArrayList<>(2);
        if (payload.subject() != null) {
            owners.add(owner(payload.subject()));
        } else if (kinds.have(payload.service(), payload.aggregate())) {
            owners.add(owner(payload.aggregate() + "/" + payload.aggregateId()));
        }
        classes.of(payload.service(), payload.aggregate())
                .filter(each -> each.keep().isPresent())
                .ifPresent(each -> owners.add(each.owner(now)));
        return owners;
    }

    private static Payload sealed(Open payload, List<SealKeys.Key> needed) {
        if (needed.isEmpty()) {
            return Payload.clear(payload.eventId(), payload.data());
        }
        byte[] sealed = Seal.seal(
                needed.stream().map(SealKeys.Key::secret).toList(),
                Seal.utf8(payload.data()),
                Seal.of(payload.eventId()));
        return new Payload(
                payload.eventId(),
                null,
                sealed,
                needed.stream().map(SealKeys.Key::id).toList());
    }

    private static Optional<String> opened(Payload payload, Map<String, byte[]> secrets) {
        if (payload.data() != null) {
            return Optional.of(payload.data());
        }
        List<byte[]> needed = payload.keys().stream()
                .map(secrets::get)
                .filter(Objects::nonNull)
                .toList();
        if (payload.sealed() == null
                || needed.isEmpty()
                || needed.size() < payload.keys().size()) {
            return Optional.empty();
        }
        return Seal.open(needed, payload.sealed(), Seal.of(payload.eventId()))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
