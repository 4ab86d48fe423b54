package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A school (学校): codes of domain standard JY/T 1001 in {@code type} (办学类型), {@code founder} (举办者), {@code urbanRural} (城乡分类); {@code stages} are KINDERGARTEN, PRIMARY, JUNIOR, SENIOR; {@code centralSchool} is the code of the school that a teaching point (教学点) belongs to, or null; {@code status} is OPEN or CLOSED. */
public record SchoolState(
        String code,
        String name,
        String type,
        List<@OneOf({"KINDERGARTEN", "PRIMARY", "JUNIOR", "SENIOR"}) String> stages,
        String founder,
        String urbanRural,
        String regionCode,
        String regionPath,
        boolean boarding,
        @Nullable String centralSchool,
        @Nullable String unifiedSocialCreditCode,
        @OneOf({"OPEN", "CLOSED"}) String status,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        long version) {}
