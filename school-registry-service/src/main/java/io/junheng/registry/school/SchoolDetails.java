package io.junheng.registry.school;

import io.junheng.registry.reading.ProperName;
import io.junheng.registry.region.RegionCode;
import java.time.LocalDate;
import java.util.List;

/** What can be said of a school (学校信息) from {@code validFrom} on, since ever when that is null; each value is well formed, those that a school may lack are null. */
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
        LocalDate closedOn,
        LocalDate validFrom) {

    /** The same under other days. */
    SchoolDetails on(LocalDate opened, LocalDate closed, LocalDate from) {
        return new SchoolDetails(
                name, type, founder, urbanRural, region, boarding, centralSchool, creditCode, opened, closed, from);
    }

    /** The same with another central school, from a day on. */
    SchoolDetails below(SchoolCode central, LocalDate from) {
        return new SchoolDetails(
                name, type, founder, urbanRural, region, boarding, central, creditCode, openedOn, closedOn, from);
    }

    /** The same with the names of {@code other}, from a day on. */
    SchoolDetails named(SchoolDetails other, LocalDate from) {
        return new SchoolDetails(
                other.name,
                type,
                founder,
                urbanRural,
                region,
                boarding,
                centralSchool,
                creditCode,
                openedOn,
                closedOn,
                from);
    }

    /** Every name it bears. */
    List<String> names() {
        return List.of(name.text());
    }
}
