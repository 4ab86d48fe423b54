package io.junheng.registry.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school as callers read it (学校). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "School", description = "学校 / a school")
record SchoolView(
        @Schema(description = "学校标识码 / code", examples = "2122990001", required = true)
        String code,

        @Schema(description = "学校名称 / name", examples = "梨树县实验小学（示例）", required = true)
        String name,

        @Schema(description = "办学类型 / type", examples = "211", required = true)
        String type,

        @Schema(description = "学段 / stages it teaches: KINDERGARTEN PRIMARY JUNIOR SENIOR", required = true)
        List<String> stages,

        @Schema(description = "举办者 / founder", examples = "831", required = true)
        String founder,

        @Schema(description = "城乡分类 / urban-rural class", examples = "111", required = true)
        String urbanRural,

        @Schema(description = "所在区划代码 / region", examples = "220322001", required = true)
        String regionCode,

        @Schema(
                description = "所在区划路径 / path of the region",
                examples = "/220000/220300/220322/220322001/",
                required = true)
        String regionPath,

        @Schema(description = "是否寄宿制 / boarding", required = true)
        boolean boarding,

        @Schema(description = "所属中心校 / central school") String centralSchool,

        @Schema(description = "统一社会信用代码 / unified social credit code")
        String unifiedSocialCreditCode,

        @Schema(description = "状态 OPEN 或 CLOSED / status", examples = "OPEN", required = true)
        String status,

        @Schema(description = "设立日期 / opening day") LocalDate openedOn,
        @Schema(description = "撤销日期 / closing day") LocalDate closedOn,

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

        @Schema(description = "许可证发证日期 / day on which the licence was issued", examples = "2021-03-01")
        LocalDate licenceIssuedOn,

        @Schema(description = "许可证有效期至 / last day of the licence", examples = "2026-02-28")
        LocalDate licenceValidTo,

        @Schema(description = "法人登记证号 / number of the legal-person registration", examples = "事证第 122032200001 号（示例）")
        String legalPersonNumber,

        @Schema(description = "法人登记日期 / day of the legal-person registration", examples = "2005-06-01")
        LocalDate legalPersonRegisteredOn,

        @Schema(description = "章程核准文号 / document that approved the charter", examples = "梨教章核〔2019〕3号（示例）")
        String charterDocument,

        @Schema(description = "章程核准日期 / day on which the charter was approved", examples = "2019-05-20")
        LocalDate charterApprovedOn,

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

        @Schema(description = "撤销方式，由机构变动撤销时 / how it ended, when a change of schools ended it")
        Closure closure,

        @Schema(description = "信息起始日期 / first day of what is said here, none when since ever")
        LocalDate validFrom,

        @Schema(description = "信息终止日期，仅按基准日查询早先信息时 / last day of what is said here, for what was true before")
        LocalDate validTo,

        @Schema(description = "提示 / codes of what should be looked at, e.g. CREDIT_CODE_CHECK")
        List<String> warnings,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {

    static SchoolView of(School school) {
        var state = school.state();
        PutSchool sent = PutSchool.of(school);
        SchoolProfile profile = school.details().profile();
        return new SchoolView(
                state.code(),
                state.name(),
                state.type(),
                state.stages(),
                state.founder(),
                state.urbanRural(),
                state.regionCode(),
                state.regionPath(),
                state.boarding(),
                state.centralSchool(),
                state.unifiedSocialCreditCode(),
                state.status(),
                state.openedOn(),
                state.closedOn(),
                sent.shortName(),
                sent.nameEn(),
                sent.address(),
                sent.addressCode(),
                sent.authorityCode(),
                sent.attachedStages(),
                sent.smallScale(),
                sent.remote(),
                sent.minority(),
                sent.border(),
                sent.inclusive(),
                sent.licenceNumber(),
                profile.licenceIssuedOn(),
                profile.licenceValidTo(),
                sent.legalPersonNumber(),
                profile.legalPersonRegisteredOn(),
                sent.charterDocument(),
                profile.charterApprovedOn(),
                sent.longitude(),
                sent.latitude(),
                sent.primaryYears(),
                sent.primaryEntryAge(),
                sent.juniorYears(),
                sent.juniorEntryAge(),
                sent.designClasses(),
                sent.designPupils(),
                sent.campuses(),
                school.closure(),
                school.details().validFrom(),
                null,
                school.warnings().isEmpty()
                        ? null
                        : school.warnings().stream().map(Enum::name).toList(),
                state.version());
    }
}
