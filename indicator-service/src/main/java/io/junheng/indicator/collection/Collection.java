package io.junheng.indicator.collection;

import io.junheng.contracts.indicator.CollectionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A collection in a region for a year (汇集). It is drafted, becomes active once its due date is known, and is closed; only while it is active something is received.
 * {@code opensAt} is the hour until which sealed items are secret.
 */
record Collection(
        String id,
        String scheme,
        String regionCode,
        String regionPath,
        int year,
        LocalDate anchor,
        LocalDate dueOn,
        Instant opensAt,
        List<Owed> owners,
        Status status,
        long version) {

    /** Where a collection stands. */
    enum Status {
        DRAFT,
        ACTIVE,
        CLOSED
    }

    Optional<Owed> owner(String code) {
        return owners.stream().filter(owner -> owner.code().equals(code)).findFirst();
    }

    /** Whether the item is kept secret at the moment (保密). */
    boolean secret(CollectionScheme.Item item, Instant now) {
        return item.isSealed() && (opensAt == null || now.isBefore(opensAt));
    }

    /** Whether the item can no longer be replaced, since its hour has come. */
    boolean opened(CollectionScheme.Item item, Instant now) {
        return item.isSealed() && opensAt != null && !now.isBefore(opensAt);
    }

    boolean hasSealed() {
        return owners.stream().flatMap(owner -> owner.items().stream()).anyMatch(CollectionScheme.Item::isSealed);
    }

    Collection to(Status next, LocalDate newDueOn) {
        return new Collection(
                id, scheme, regionCode, regionPath, year, anchor, newDueOn, opensAt, owners, next, version + 1);
    }

    Collection touched() {
        return to(status, dueOn);
    }

    CollectionState state(List<Receipt> receipts) {
        return new CollectionState(
                id,
                scheme,
                regionCode,
                regionPath,
                year,
                status.name(),
                dueOn,
                owners.stream().mapToInt(owner -> owner.items().size()).sum(),
                receipts.size(),
                (int) receipts.stream().filter(receipt -> receipt.late(dueOn)).count(),
                owners.stream()
                        .filter(owner -> !Standing.of(owner, receipts, dueOn, LocalDate.MIN)
                                .missing()
                                .isEmpty())
                        .map(Owed::code)
                        .toList(),
                version);
    }
}
