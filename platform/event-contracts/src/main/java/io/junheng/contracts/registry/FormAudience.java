package io.junheng.contracts.registry;

import java.util.List;

/** Who has to file a form (填报范围): schools that teach one of {@code stages} or whose type begins with one of {@code types}; regions of one of {@code levels}. What is empty does not narrow. */
public record FormAudience(List<String> stages, List<String> types, List<String> levels) {}
