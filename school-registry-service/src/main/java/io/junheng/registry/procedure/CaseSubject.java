package io.junheng.registry.procedure;

import io.junheng.registry.catalogue.Subject;
import java.time.LocalDate;

/** What a case is about, on a day (办件对象). */
public record CaseSubject(Subject subject, String code, String regionCode, String regionPath, LocalDate day) {}
