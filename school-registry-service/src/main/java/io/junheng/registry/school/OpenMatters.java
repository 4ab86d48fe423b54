package io.junheng.registry.school;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** A part of the service that keeps things about schools which can be unfinished (未了事项来源). Each such part has one as a bean. */
public interface OpenMatters {

    /** What is unfinished about these schools, were they to end before {@code day}; in a stable order. */
    List<OpenMatter> of(Collection<String> schools, LocalDate day);
}
