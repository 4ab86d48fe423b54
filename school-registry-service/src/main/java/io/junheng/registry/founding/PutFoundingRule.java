package io.junheng.registry.founding;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Day;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.reading.ReadingProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule on founding or naming schools, as a caller writes it (学校设置规则). */
@Schema(name = "PutFoundingRule", description = "学校设置规则 / a rule on founding or naming schools")
record PutFoundingRule(
        @Schema(description = "键，可省略，须与路径一致 / key, optional, as in the path", examples = "name-grand-words")
        String key,

        @Schema(description = "名称 / name", examples = "冠以“中国”“中华”等字样", required = true)
        String name,

        @Schema(
                description = "英文名称 / English name",
                examples = "Words that claim the whole country or world",
                required = true)
        String nameEn,

        @Schema(
                description =
                        "种类 / NAME_WORDS 含有所列字样, NAME_FOREIGN_LETTERS 含有外语词, NAME_OF_PUBLIC_SCHOOL 使用公办学校名称或简称, NOT_FOUNDED 不再新设",
                examples = "NAME_WORDS",
                required = true)
        String kind,

        @Schema(description = "办学类型，缺省不限 / school types, any by default", examples = "[\"111\"]")
        List<String> types,

        @Schema(description = "举办者，缺省不限 / founders, any by default", examples = "[\"999\"]")
        List<String> founders,

        @Schema(description = "字样 / words", examples = "[\"中国\", \"中华\"]")
        List<String> words,

        @Schema(
                description = "施行日期 / first day; what was founded before is not refused",
                format = "date",
                examples = "2021-12-09",
                required = true)
        String effectiveFrom,

        @Schema(
                description = "原有名称的整改期限 / last day for names that stand from before",
                format = "date",
                examples = "2022-06-30")
        String rectifyBy,

        @Schema(description = "“原则上”：可凭例外文件设立 / may be passed with an exception document", defaultValue = "false")
        Boolean mayExcept,

        @Schema(description = "依据 / document it rests on", examples = "“十四五”学前教育发展提升行动计划")
        String basis) {

    /** The rule that this says, or null when something is wrong; {@code reading} then knows what. */
    FoundingRuleView rule(String own, long version, Collecting reading) {
        Problems problems = reading.problems();
        problems.require(
                own.matches("[a-z0-9]+(-[a-z0-9]+)*") && own.length() <= 60,
                "/key",
                FoundingProblem.FOUNDING_KEY_FORMAT);
        problems.require(key == null || key.equals(own), "/key", FoundingProblem.FOUNDING_KEY_DIFFERS);
        ProperName zh = reading.read("/name", () -> ProperName.of(name));
        ProperName en = reading.read("/nameEn", () -> ProperName.of(nameEn));
        RuleKind ownKind =
                reading.read("/kind", () -> Choice.of(RuleKind.class, kind, FoundingProblem.FOUNDING_KIND_UNKNOWN));
        LocalDate from = reading.read("/effectiveFrom", () -> {
            if (effectiveFrom == null) {
                throw Problem.of(ReadingProblem.VALUE_MISSING);
            }
            return Day.of(effectiveFrom);
        });
        LocalDate by = reading.readIfPresent("/rectifyBy", rectifyBy, Day::of);
        ProperName document = reading.readIfPresent("/basis", basis, ProperName::of);
        List<String> ownWords = listed(words);
        List<String> ownTypes = listed(types);
        ownWords.forEach(word -> reading.read("/words", () -> ProperName.of(word)));
        problems.require(
                ownKind != RuleKind.NAME_WORDS || !ownWords.isEmpty(),
                "/words",
                FoundingProblem.FOUNDING_WORDS_REQUIRED);
        problems.require(
                ownKind == RuleKind.NAME_WORDS || ownWords.isEmpty(),
                "/words",
                FoundingProblem.FOUNDING_WORDS_FORBIDDEN);
        problems.require(
                ownKind != RuleKind.NOT_FOUNDED || !ownTypes.isEmpty(),
                "/types",
                FoundingProblem.FOUNDING_TYPES_REQUIRED);
        return reading.clean()
                ? new FoundingRuleView(
                        own,
                        zh.text(),
                        en.text(),
                        ownKind.name(),
                        ownTypes,
                        listed(founders),
                        ownWords,
                        from,
                        by,
                        Boolean.TRUE.equals(mayExcept),
                        document == null ? null : document.text(),
                        version)
                : null;
    }

    private static List<String> listed(List<String> sent) {
        return sent == null
                ? List.of()
                : sent.stream().filter(Objects::nonNull).distinct().toList();
    }
}
