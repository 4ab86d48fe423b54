package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import org.jspecify.annotations.Nullable;

/** A check of a form (审核公式): where {@code when} holds or is null, {@code check} has to hold, for the return or for each class; {@code explained} asks for an explanation, {@code at} is the data element it points at, or null. */
public record FormCheck(
        String key,
        @OneOf({"RETURN", "CLASS"}) String of,
        @Nullable String when,
        String check,
        @OneOf({"ERROR", "WARNING"}) String severity,
        boolean explained,
        @Nullable String at,
        String message,
        String messageEn) {}
