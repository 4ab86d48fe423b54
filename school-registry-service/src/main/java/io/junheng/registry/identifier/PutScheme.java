package io.junheng.registry.identifier;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scheme of foreign codes, as a caller writes it (外部编码方案). */
@Schema(name = "PutIdentifierScheme", description = "外部编码方案 / a scheme of foreign codes")
record PutScheme(
        @Schema(description = "键，可省略，须与路径一致 / key, optional, as in the path", examples = "jl-platform")
        String key,

        @Schema(description = "名称 / name", examples = "吉林省教育数据平台学校编码", required = true)
        String name,

        @Schema(
                description = "英文名称 / English name",
                examples = "School codes of the provincial data platform",
                required = true)
        String nameEn,

        @Schema(description = "使用此编码的合作方 / the partner who uses the codes", examples = "吉林省教育数据平台", required = true)
        String partner,

        @Schema(
                description = "编码对象 SCHOOL REGION DEPARTMENT / what the codes name",
                examples = "SCHOOL",
                required = true)
        String subject,

        @Schema(
                description = "编码的格式:字符或 [字符集],后附 {个数} / form of a whole code: characters or [sets] with {counts}",
                examples = "JL[0-9]{8}")
        String form) {

    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_FORM = 100;

    /** The scheme that this says; throws a {@link Problem} with all that is wrong. */
    SchemeView scheme(String own, long version) {
        Collecting reading = new Collecting();
        Problems problems = reading.problems();
        problems.require(
                own.matches("[a-z0-9]+(-[a-z0-9]+)*") && own.length() <= LONGEST_KEY,
                "/key",
                IdentifierProblem.SCHEME_KEY_FORMAT);
        problems.require(key == null || key.equals(own), "/key", IdentifierProblem.SCHEME_KEY_DIFFERS);
        ProperName zh = reading.read("/name", () -> ProperName.of(name));
        ProperName en = reading.read("/nameEn", () -> ProperName.of(nameEn));
        ProperName who = reading.read("/partner", () -> ProperName.of(partner));
        IdentifierSubject what = reading.read(
                "/subject",
                () -> Choice.of(IdentifierSubject.class, subject, IdentifierProblem.SCHEME_SUBJECT_UNKNOWN));
        String pattern = reading.readIfPresent("/form", form, PutScheme::pattern);
        problems.throwIfAny();
        return new SchemeView(own, zh.text(), en.text(), who.text(), what, pattern, version);
    }

    /** Characters, sets of characters, and how many of each: nothing that could take long to match. */
    private static final Pattern FIXED = Pattern.compile("(([A-Za-z0-9_-]|\\[[A-Za-z0-9_-]+])(\\{[1-9][0-9]?})?)+");

    private static String pattern(String text) {
        try {
            if (text.length() <= LONGEST_FORM && FIXED.matcher(text).matches()) {
                return Pattern.compile(text).pattern();
            }
        } catch (PatternSyntaxException e) {
            // Such as [9-0]; refused below.
        }
        throw Problem.of(IdentifierProblem.SCHEME_FORM, LONGEST_FORM);
    }
}
