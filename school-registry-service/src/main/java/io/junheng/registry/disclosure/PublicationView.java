package io.junheng.registry.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a kindergarten has published of itself in a year (幼儿园信息公示). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "KindergartenPublication", description = "幼儿园信息公示 / what a kindergarten has published in a year")
record PublicationView(
        @Schema(description = "学校标识码 / kindergarten", examples = "1122990001", required = true)
        String schoolCode,

        @Schema(description = "名称 / name", required = true) String name,

        @Schema(description = "所在区划代码 / region", examples = "220322001", required = true)
        String regionCode,

        @Schema(description = "举办者 / founder", examples = "831", required = true)
        String founder,

        @Schema(description = "普惠性民办园 / inclusive private kindergarten")
        Boolean inclusive,

        @Schema(description = "年度 / year", examples = "2024", required = true)
        long year,

        @Schema(description = "本年是否已公布 / whether it has published this year", required = true)
        boolean published,

        @Schema(description = "公布日期 / day of publication") LocalDate publishedOn,

        @Schema(description = "教职工数 / staff", examples = "32")
        Long staff,

        @Schema(description = "专任教师数 / teachers", examples = "18")
        Long teachers,

        @Schema(description = "保教费（元／月） / fee of a month in 元", examples = "480")
        BigDecimal monthlyFee,

        @Schema(description = "质量评估结果 / result of the assessment")
        String assessment,

        @Schema(description = "公布网址 / address where it is published")
        String place) {}
