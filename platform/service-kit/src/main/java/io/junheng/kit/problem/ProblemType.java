package io.junheng.kit.problem;

import java.util.Locale;

/**
 * One entry of a feature's error catalogue (错误目录): an enum constant with its HTTP status and its sentence in both languages. {@code {0}}, {@code {1}}
 * stand for the arguments.
 */
public interface ProblemType {

    /** Stable code, for example {@code CODE_TAKEN}. */
    String name();

    int status();

    String zh();

    String en();

    /** {@code urn:junheng:problem:code-taken}. */
    default String urn() {
        return "urn:junheng:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
