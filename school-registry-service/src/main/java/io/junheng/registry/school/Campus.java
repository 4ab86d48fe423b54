package io.junheng.registry.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.contracts.registry.CampusState;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.region.RegionCode;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campus of a school (校区); {@code key} names it within the school, {@code intake} says in which school years it takes new pupils. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Campus", description = "校区 / a campus of a school")
public record Campus(
        @Schema(description = "校区标识，校内唯一 / key within the school", examples = "S", required = true)
        String key,

        @Schema(description = "名称 / name", examples = "南校区（示例）", required = true)
        String name,

        @Schema(description = "地址 / address") String address,

        @Schema(description = "所在区划代码，缺省同学校 / region, the school's by default", examples = "220322001")
        String regionCode,

        @Schema(description = "经度 / longitude in degrees", examples = "124.335")
        BigDecimal longitude,

        @Schema(description = "纬度 / latitude in degrees", examples = "43.307")
        BigDecimal latitude,

        @Schema(
                description =
                        "招生年份，缺省逐年 / EVERY_YEAR (default), EVEN_YEARS or ODD_YEARS: the school years in which it takes new pupils",
                examples = "EVEN_YEARS")
        String intake) {

    /** When a campus takes new pupils (招生年份). */
    public enum Intake {
        /** 逐年招生. */
        EVERY_YEAR,
        /** 双数学年招生. */
        EVEN_YEARS,
        /** 单数学年招生. */
        ODD_YEARS;

        /** Whether new pupils enter in the school year that begins in {@code year}. */
        public boolean takes(int year) {
            return this == EVERY_YEAR || (this == EVEN_YEARS) == (year % 2 == 0);
        }
    }

    /** Whether it takes new pupils in the school year that begins in {@code year}. */
    public boolean takes(int year) {
        return intake == null || Intake.valueOf(intake).takes(year);
    }

    CampusState state() {
        return new CampusState(key, name, address, regionCode, longitude, latitude, intake);
    }

    /** The same in its one stored form; what is wrong is noted below {@code pointer}. */
    Campus read(String pointer, Collecting reading) {
        ProperName ownKey = reading.read(pointer + "/key", () -> ProperName.of(key));
        ProperName ownName = reading.read(pointer + "/name", () -> ProperName.of(name));
        ProperName ownAddress = reading.readIfPresent(pointer + "/address", address, ProperName::of);
        RegionCode region = reading.readIfPresent(pointer + "/regionCode", regionCode, RegionCode::of);
        Position position = Position.read(pointer, longitude, latitude, reading);
        Intake own = reading.readIfPresent(
                pointer + "/intake", intake, text -> Choice.of(Intake.class, text, SchoolProblem.INTAKE_UNKNOWN));
        if (ownKey == null || ownName == null) {
            return null;
        }
        return new Campus(
                ownKey.text(),
                ownName.text(),
                ownAddress == null ? null : ownAddress.text(),
                region == null ? null : region.text(),
                position == null ? null : position.longitude(),
                position == null ? null : position.latitude(),
                own == null || own == Intake.EVERY_YEAR ? null : own.name());
    }
}
