package io.junheng.registry.school;

import io.junheng.registry.reading.ProperName;
import io.junheng.registry.region.RegionCode;
import java.time.LocalDate;

/** What can be said of a school (学校信息), each value well formed; those that a school may lack are null. */
record SchoolDetails(
        ProperName name,
        SchoolType type,
        Founder founder,
        UrbanRural urbanRural,
        RegionCode region,
        boolean boarding,
        SchoolCode centralSchool,
        UnifiedSocialCreditCode creditCode,
        LocalDate openedOn,
        LocalDate closedOn) {}
