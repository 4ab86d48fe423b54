package io.junheng.registry.procedure;

import io.junheng.registry.catalogue.Subject;
import java.time.LocalDate;

/** What of a case never changes (立案信息). {@code revises} is the case that this one is a revision of, or null. */
record CaseHeading(
        String id,
        String procedure,
        long procedureVersion,
        Subject subject,
        String subjectCode,
        String title,
        boolean confidential,
        String exclusiveKey,
        String openedBy,
        LocalDate openedOn,
        int revision,
        String revises) {}
