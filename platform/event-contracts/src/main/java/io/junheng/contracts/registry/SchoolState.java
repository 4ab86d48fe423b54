package io.junheng.contracts.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.contracts.OneOf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A school (学校): codes of domain standard JY/T 1001 in {@code type} (办学类型), {@code founder} (举办者), {@code urbanRural} (城乡分类); {@code stages} are KINDERGARTEN, PRIMARY, JUNIOR, SENIOR, those of {@code attachedStages} (附设班) among them; {@code centralSchool} is the code of the school that a teaching point (教学点) belongs to, or null; {@code status} is OPEN or CLOSED, {@code closure} how a change of schools ended it; {@code validFrom} is the first day of what is said, null when that is since ever; what is not known of a school is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
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
        @Nullable String shortName,
        @Nullable String nameEn,
        @Nullable String address,
        @Nullable String addressCode,
        @Nullable String authorityCode,
        @Nullable List<@OneOf({"KINDERGARTEN", "PRIMARY", "JUNIOR", "SENIOR"}) String> attachedStages,
        @Nullable Boolean smallScale,
        @Nullable Boolean remote,
        @Nullable Boolean minority,
        @Nullable Boolean border,
        @Nullable Boolean inclusive,
        @Nullable String licenceNumber,
        @Nullable LocalDate licenceIssuedOn,
        @Nullable LocalDate licenceValidTo,
        @Nullable String legalPersonNumber,
        @Nullable LocalDate legalPersonRegisteredOn,
        @Nullable String charterDocument,
        @Nullable LocalDate charterApprovedOn,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable Integer primaryYears,
        @Nullable Integer primaryEntryAge,
        @Nullable Integer juniorYears,
        @Nullable Integer juniorEntryAge,
        @Nullable Integer designClasses,
        @Nullable Integer designPupils,
        @Nullable List<CampusState> campuses,

        @Nullable @OneOf({"ABOLISHED", "MERGED", "SPLIT", "REPLACED"})
        String closure,

        @Nullable LocalDate validFrom,
        long version) {

    /** A school of which no more than this is known. */
    public SchoolState(
            String code,
            String name,
            String type,
            List<String> stages,
            String founder,
            String urbanRural,
            String regionCode,
            String regionPath,
            boolean boarding,
            @Nullable String centralSchool,
            @Nullable String unifiedSocialCreditCode,
            String status,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            long version) {
        this(
                code,
                name,
                type,
                stages,
                founder,
                urbanRural,
                regionCode,
                regionPath,
                boarding,
                centralSchool,
                unifiedSocialCreditCode,
                status,
                openedOn,
                closedOn,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                version);
    }
}
