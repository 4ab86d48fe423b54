package io.junheng.indicator.collection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How an owner stands on a day (报送状态): INCOMPLETE while anything is missing, whatever else is there; LATE when all is there and something came after the due date;
 * else COMPLETE. A document received on the due date is in time.
 */
record Standing(State state, boolean overdue, long daysLate, List<String> missing) {

    /** What an owner's deliveries come to. */
    enum State {
        INCOMPLETE,
        COMPLETE,
        LATE
    }

    static Standing of(Owed owner, List<Receipt> receipts, LocalDate dueOn, LocalDate today) {
        List<String> missing = owner.items().stream()
                .map(CollectionScheme.Item::key)
                .filter(item -> receipts.stream().noneMatch(receipt -> receipt.isOf(owner.code(), item)))
                .toList();
        Optional<LocalDate> last = receipts.stream()
                .filter(receipt -> receipt.owner().equals(owner.code()))
                .map(Receipt::receivedOn)
                .max(LocalDate::compareTo);
        LocalDate until = missing.isEmpty() ? last.orElse(today) : today;
        boolean late = dueOn != null && until.isAfter(dueOn);
        State state = missing.isEmpty() ? late ? State.LATE : State.COMPLETE : State.INCOMPLETE;
        return new Standing(
                state,
                late && !missing.isEmpty(),
                late ? ChronoUnit.DAYS.between(Objects.requireNonNull(dueOn), until) : 0,
                missing);
    }
}
