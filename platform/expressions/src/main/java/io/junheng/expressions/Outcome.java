package io.junheng.expressions;

import java.util.List;
import java.util.Optional;

/** What a formula gives: a value, or the reasons why there is none (无法判定). Exactly one of the two. */
public record Outcome<T>(Optional<T> value, List<Reason> reasons) {

    static <T> Outcome<T> of(T value) {
        return new Outcome<>(Optional.of(value), List.of());
    }

    static <T> Outcome<T> undetermined(List<Reason> reasons) {
        return new Outcome<>(Optional.empty(), reasons.stream().distinct().toList());
    }

    public boolean determined() {
        return value.isPresent();
    }
}
