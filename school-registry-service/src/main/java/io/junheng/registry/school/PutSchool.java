package io.junheng.registry.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Day;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.region.RegionCode;
import io.junheng.registry.region.UrbanRural;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school as a caller writes it (学校信息); what is left out is not known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PutSchool", description = "学校信息 / the whole record of a school")
public record PutSchool(
        @Schema(description = "学校标识码，可省略，须与路径一致 / code, optional, as in the path", examples = "2122990001")
        String code,

        @Schema(description = "学校名称 / name", examples = "梨树县实验小学（示例）", required = true)
        String name,

        @Schema(description = "办学类型 JY/T 1001 BXLX / type", examples = "211", required = true)
        String type,

        @Schema(description = "举办者 JY/T 1001 XXJYJGJBZ / founder", examples = "831", required = true)
        String founder,

        @Schema(description = "城乡分类 / urban-rural class", examples = "111", required = true)
        String urbanRural,

        @Schema(description = "所在区划代码 / code of the region it stands in", examples = "220322001", required = true)
        String regionCode,

        @Schema(description = "是否寄宿制 / whether it boards pupils", defaultValue = "false")
        Boolean boarding,

        @Schema(description = "所属中心校，教学点必填 / central school, required for a teaching point")
        String centralSchool,

        @Schema(description = "统一社会信用代码 / unified social credit code", examples = "91350100M000100Y43")
        String unifiedSocialCreditCode,

        @Schema(description = "设立日期 / opening day", format = "date", examples = "1956-09-01")
        String openedOn,

        @Schema(description = "撤销日期 / closing day", format = "date")
        String closedOn,

        @Schema(description = "学校简称 / short form of the name", examples = "梨树实小（示例）")
        String shortName,

        @Schema(description = "英文名称 / English name", examples = "Lishu Experimental Primary School (example)")
        String nameEn,

        @Schema(description = "学校地址 / address", examples = "梨树镇（示例）1 号")
        String address,

        @Schema(
                description = "地址代码（12 位统计用区划代码） / address code, a statistical division code of 12 digits",
                examples = "220322100001")
        String addressCode,

        @Schema(
                description = "属地管理教育行政部门代码（12 位） / code of the authority in charge, 12 digits",
                examples = "220322000000")
        String authorityCode,

        @Schema(
                description = "附设班学段 / stages taught in attached classes (附设班) beside those of the type",
                examples = "[\"KINDERGARTEN\"]")
        List<String> attachedStages,

        @Schema(description = "乡村小规模学校 / small rural school, which belongs to a central school", examples = "false")
        Boolean smallScale,

        @Schema(description = "偏远地区学校 / remote", examples = "false")
        Boolean remote,

        @Schema(description = "民族学校 / school for ethnic minorities", examples = "false")
        Boolean minority,

        @Schema(description = "边境学校、国门学校 / school at the border", examples = "false")
        Boolean border,

        @Schema(description = "普惠性民办幼儿园 / private kindergarten recognised as inclusive", examples = "true")
        Boolean inclusive,

        @Schema(description = "办学许可证号 / number of the licence to run a school", examples = "教民 222032260000018（示例）")
        String licenceNumber,

        @Schema(description = "许可证发证日期 / day on which the licence was issued", format = "date", examples = "2021-03-01")
        String licenceIssuedOn,

        @Schema(description = "许可证有效期至 / last day of the licence", format = "date", examples = "2026-02-28")
        String licenceValidTo,

        @Schema(description = "法人登记证号 / number of the legal-person registration", examples = "事证第 122032200001 号（示例）")
        String legalPersonNumber,

        @Schema(description = "法人登记日期 / day of the legal-person registration", format = "date", examples = "2005-06-01")
        String legalPersonRegisteredOn,

        @Schema(description = "章程核准文号 / document that approved the charter", examples = "梨教章核〔2019〕3号（示例）")
        String charterDocument,

        @Schema(
                description = "章程核准日期 / day on which the charter was approved",
                format = "date",
                examples = "2019-05-20")
        String charterApprovedOn,

        @Schema(description = "经度（度，东经为正） / longitude in degrees, east positive", examples = "124.335")
        BigDecimal longitude,

        @Schema(description = "纬度（度，北纬为正） / latitude in degrees, north positive", examples = "43.307")
        BigDecimal latitude,

        @Schema(description = "小学规定年制 / years of primary school", examples = "6")
        Integer primaryYears,

        @Schema(description = "小学入学年龄 / age of entry to primary school", examples = "6")
        Integer primaryEntryAge,

        @Schema(description = "初中规定年制 / years of junior middle school", examples = "3")
        Integer juniorYears,

        @Schema(description = "初中入学年龄 / age of entry to junior middle school", examples = "12")
        Integer juniorEntryAge,

        @Schema(description = "设计班数 / classes it is built for", examples = "24")
        Integer designClasses,

        @Schema(description = "设计规模（人） / pupils it is built for", examples = "1080")
        Integer designPupils,

        @Schema(description = "校区 / campuses") List<Campus> campuses,

        @Schema(
                description =
                        "信息起始日期；比原来的晚则保留此前的信息，缺省为更正 / first day of what is said here; a later one keeps what was true before, none corrects it",
                format = "date",
                examples = "2023-09-01")
        String validFrom) {

    /** The same school as a request that changes nothing. */
    static PutSchool of(School school) {
        return of(school.code(), school.details());
    }

    /** These details of a school as a request that says just them. */
    static PutSchool of(SchoolCode own, SchoolDetails details) {
        SchoolProfile profile = details.profile();
        return new PutSchool(
                own.text(),
                details.name().text(),
                details.type().code(),
                details.founder().code(),
                details.urbanRural().code(),
                details.region().text(),
                details.boarding(),
                text(details.centralSchool()),
                text(details.creditCode()),
                text(details.openedOn()),
                text(details.closedOn()),
                text(profile.shortName()),
                text(profile.nameEn()),
                text(profile.address()),
                text(profile.addressCode()),
                text(profile.authorityCode()),
                profile.attachedStages() == null
                        ? null
                        : profile.attachedStages().stream().map(Stage::name).toList(),
                profile.smallScale(),
                profile.remote(),
                profile.minority(),
                profile.border(),
                profile.inclusive(),
                text(profile.licenceNumber()),
                text(profile.licenceIssuedOn()),
                text(profile.licenceValidTo()),
                text(profile.legalPersonNumber()),
                text(profile.legalPersonRegisteredOn()),
                text(profile.charterDocument()),
                text(profile.charterApprovedOn()),
                profile.longitude(),
                profile.latitude(),
                profile.primaryYears(),
                profile.primaryEntryAge(),
                profile.juniorYears(),
                profile.juniorEntryAge(),
                profile.designClasses(),
                profile.designPupils(),
                profile.campuses(),
                text(details.validFrom()));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** The same under {@code own} code, which a caller need not repeat. */
    PutSchool coded(String own) {
        if (own.equals(code)) {
            return this;
        }
        return new PutSchool(
                own,
                name,
                type,
                founder,
                urbanRural,
                regionCode,
                boarding,
                centralSchool,
                unifiedSocialCreditCode,
                openedOn,
                closedOn,
                shortName,
                nameEn,
                address,
                addressCode,
                authorityCode,
                attachedStages,
                smallScale,
                remote,
                minority,
                border,
                inclusive,
                licenceNumber,
                licenceIssuedOn,
                licenceValidTo,
                legalPersonNumber,
                legalPersonRegisteredOn,
                charterDocument,
                charterApprovedOn,
                longitude,
                latitude,
                primaryYears,
                primaryEntryAge,
                juniorYears,
                juniorEntryAge,
                designClasses,
                designPupils,
                campuses,
                validFrom);
    }

    /** Has {@code sink} see the code of each region that it names. */
    void eachRegion(Consumer<String> sink) {
        region(regionCode, sink);
        if (campuses != null) {
            campuses.stream().filter(Objects::nonNull).forEach(campus -> region(campus.regionCode(), sink));
        }
    }

    private static void region(String told, Consumer<String> sink) {
        if (told != null && !told.isEmpty()) {
            sink.accept(told);
        }
    }

    /** The details that this says of {@code own}, or null when something is wrong; {@code reading} then knows what. */
    SchoolDetails details(SchoolCode own, Collecting reading) {
        reading.problems().require(code == null || code.equals(own.text()), "/code", SchoolProblem.CODE_DIFFERS);
        ProperName properName = reading.read("/name", () -> ProperName.of(name));
        SchoolType ownType = reading.read("/type", () -> SchoolType.of(type));
        Founder ownFounder = reading.read("/founder", () -> Founder.of(founder));
        UrbanRural ownClass = reading.read("/urbanRural", () -> UrbanRural.of(urbanRural));
        RegionCode region = reading.read("/regionCode", () -> RegionCode.of(regionCode));
        SchoolCode central = reading.readIfPresent("/centralSchool", centralSchool, SchoolCode::of);
        UnifiedSocialCreditCode credit =
                reading.readIfPresent("/unifiedSocialCreditCode", unifiedSocialCreditCode, UnifiedSocialCreditCode::of);
        LocalDate opened = reading.readIfPresent("/openedOn", openedOn, Day::of);
        LocalDate closed = reading.readIfPresent("/closedOn", closedOn, Day::of);
        LocalDate from = reading.readIfPresent("/validFrom", validFrom, Day::of);
        SchoolProfile profile = SchoolProfile.of(this, reading);
        return reading.clean()
                ? new SchoolDetails(
                        properName,
                        ownType,
                        ownFounder,
                        ownClass,
                        region,
                        Boolean.TRUE.equals(boarding),
                        central,
                        credit,
                        opened,
                        closed,
                        profile,
                        from)
                : null;
    }
}
