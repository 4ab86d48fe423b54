package io.junheng.expressions;

import java.util.List;

/**
 * What in double precision says for certain that a number formula is undetermined, and why (确定的无法判定): {@code reasons} is a {@code text[]} expression that
 * is null where the number is determined or where that or a reason is in doubt, and else has exactly the reasons of {@link Interpreter}. Its bind parameters
 * are {@code reasonTexts}, in order.
 */
public record SqlUndetermined(String reasons, List<String> reasonTexts) {}
