package io.junheng.indicator.evaluation;

import java.util.Collection;
import java.util.Set;

/** What is supposed to differ from a finished evaluation (假设): subjects as they would be, new ones among them, and the codes of those that would be gone. */
public record Supposition(Collection<SubjectFigures> subjects, Set<String> gone) {}
