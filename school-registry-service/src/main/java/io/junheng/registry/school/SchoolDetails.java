package io.junheng.registry.school;

import io.junheng.registry.reading.ProperName;
import io.junheng.registry.region.RegionCode;
import io.junheng.registry.region.UrbanRural;
import java.time.LocalDate;
import java.util.ArrayList;
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
        SchoolProfile profile,
        LocalDate validFrom) {

    /** The same under other days. */
    SchoolDetails on(LocalDate opened, LocalDate closed, LocalDate from) {
        return new SchoolDetails(
                name,
                type,
                founder,
                urbanRural,
                region,
                boarding,
                centralSchool,
                creditCode,
                opened,
                closed,
                profile,
                from);
    }

    /** The same in another region. */
    SchoolDetails in(RegionCode newRegion) {
        return new SchoolDetails(
                name,
                type,
                founder,
                urbanRural,
                newRegion,
                boarding,
                centralSchool,
                creditCode,
                openedOn,
                closedOn,
                profile,
                validFrom);
    }

    /** The same with another central school, from a day on. */
    SchoolDetails below(SchoolCode central, LocalDate from) {
        return new SchoolDetails(
                name,
                type,
                founder,
                urbanRural,
                region,
                boarding,
                central,
                creditCode,
                openedOn,
                closedOn,
                profile,
                from);
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
                profile.named(other.profile),
                from);
    }

    /** Every name it bears. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(name.text());
        for (ProperName other : new ProperName[] {profile.shortName(), profile.nameEn()}) {
            names.add(other == null ? "" : other.text());
        }
        return names;
    }

    /** The stages it teaches: those of its type and of its attached classes. */
    List<Stage> stages() {
        return profile.stagesBeside(type);
    }
}
