package io.junheng.registry.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Day;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.region.RegionCode;
import java.time.LocalDate;
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

        @Schema(
                description =
                        "信息起始日期；比原来的晚则保留此前的信息，缺省为更正 / first day of what is said here; a later one keeps what was true before, none corrects it",
                format = "date",
                examples = "2023-09-01")
        String validFrom) {

    /** The same school as a request that changes nothing. */
    static PutSchool of(School school) {
        SchoolDetails details = school.details();
        return new PutSchool(
                school.code().text(),
                details.name().text(),
                details.type().code(),
                details.founder().code(),
                details.urbanRural().code(),
                details.region().text(),
                details.boarding(),
                details.centralSchool() == null ? null : details.centralSchool().text(),
                details.creditCode() == null ? null : details.creditCode().text(),
                details.openedOn() == null ? null : details.openedOn().toString(),
                details.closedOn() == null ? null : details.closedOn().toString(),
                details.validFrom() == null ? null : details.validFrom().toString());
    }

    /** The same without its days. */
    PutSchool undated() {
        return new PutSchool(
                code,
                name,
                type,
                founder,
                urbanRural,
                regionCode,
                boarding,
                centralSchool,
                unifiedSocialCreditCode,
                null,
                null,
                null);
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
                        from)
                : null;
    }
}
