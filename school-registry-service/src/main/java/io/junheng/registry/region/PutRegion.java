package io.junheng.registry.region;

import io.junheng.kit.problem.Problem;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Day;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.reading.ReadingProblem;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region as a caller writes it (区划信息). */
@Schema(name = "PutRegion", description = "区划信息 / a region from validFrom on")
public record PutRegion(
        @Schema(description = "区划代码，可省略，须与路径一致 / code, optional, as in the path", examples = "220322")
        String code,

        @Schema(description = "名称 / name", examples = "梨树县", required = true)
        String name,

        @Schema(
                description = "级别，缺省由代码决定 / PROVINCE CITY COUNTY TOWN VILLAGE; by default what the code says",
                examples = "COUNTY")
        String level,

        @Schema(
                description =
                        "类型 / ADMINISTRATIVE 行政区划 (default), FUNCTIONAL_ZONE 功能区, SCHOOL_DISTRICT 学区, INSPECTION_DISTRICT 督学责任区",
                examples = "ADMINISTRATIVE")
        String kind,

        @Schema(description = "上级代码，省级没有 / code of the parent, none for a province", examples = "220300")
        String parentCode,

        @Schema(description = "城乡分类，三位 / urban-rural class, three digits", examples = "121")
        String urbanRural,

        @Schema(
                description = "起始日期 / first day of what is said here",
                format = "date",
                examples = "2023-06-30",
                required = true)
        String validFrom,

        @Schema(description = "终止日期 / last day, when the region was abolished", format = "date")
        String validTo) {

    /** The same, and what it does not say as it is with {@code model}. */
    PutRegion like(Region model) {
        RegionDetails details = model.details();
        return new PutRegion(
                code,
                name == null ? details.name().text() : name,
                level == null ? details.level().name() : level,
                kind == null ? details.kind().name() : kind,
                parentCode == null ? details.parent() : parentCode,
                urbanRural != null || details.urbanRural() == null
                        ? urbanRural
                        : details.urbanRural().code(),
                null,
                null);
    }

    /** The same from {@code day} on, without end. */
    PutRegion from(LocalDate day) {
        return new PutRegion(code, name, level, kind, parentCode, urbanRural, day.toString(), null);
    }

    /** The details that this says of {@code own}, or null when something is wrong; {@code reading} then knows what. */
    RegionDetails details(RegionCode own, Collecting reading) {
        reading.problems().require(code == null || code.equals(own.text()), "/code", RegionProblem.REGION_CODE_DIFFERS);
        ProperName properName = reading.read("/name", () -> ProperName.of(name));
        RegionLevel ownLevel = level == null
                ? own.level()
                : reading.read("/level", () -> Choice.of(RegionLevel.class, level, RegionProblem.REGION_LEVEL_UNKNOWN));
        RegionKind ownKind = kind == null
                ? RegionKind.ADMINISTRATIVE
                : reading.read("/kind", () -> Choice.of(RegionKind.class, kind, RegionProblem.REGION_KIND_UNKNOWN));
        UrbanRural ownClass = reading.readIfPresent("/urbanRural", urbanRural, UrbanRural::of);
        RegionCode parent = reading.readIfPresent("/parentCode", parentCode, RegionCode::of);
        LocalDate from = reading.read("/validFrom", () -> {
            if (validFrom == null) {
                throw Problem.of(ReadingProblem.VALUE_MISSING);
            }
            return Day.of(validFrom);
        });
        LocalDate to = reading.readIfPresent("/validTo", validTo, Day::of);
        return reading.clean()
                ? new RegionDetails(
                        properName, ownLevel, ownKind, parent == null ? null : parent.text(), ownClass, from, to)
                : null;
    }
}
