package io.junheng.indicator.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A round of judging (轮次): SELF 自评 by the one who is judged, REVIEW 复查, ACCEPTANCE 验收 and MONITORING 监测 by those above it, THEMATIC 专项督导 on a theme. It
 * can open only when the rounds it requires are done, and, but for a self-evaluation, passed.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "FrameworkRound", description = "轮次 / a round of judging")
public record RoundContent(
        @Schema(required = true, examples = "self") String key,
        @Schema(required = true, examples = "自评") String name,

        @Schema(required = true, description = "SELF 自评, REVIEW 复查, ACCEPTANCE 验收, MONITORING 监测, THEMATIC 专项督导")
        String kind,

        @Schema(description = "由哪一级评：区划级别 / level of the region that judges", examples = "CITY")
        String by,

        @Schema(description = "须先完成的轮次 / rounds that must be done before")
        List<String> requires,

        @Schema(description = "专项主题；OTHER 为其他 / themes of THEMATIC; OTHER with a text of its own")
        List<String> themes) {

    /** The rounds of a framework that names none. */
    static final List<RoundContent> USUAL = List.of(
            new RoundContent("self", "自评", "SELF", null, null, null),
            new RoundContent("review", "复查", "REVIEW", null, null, null),
            new RoundContent("acceptance", "验收", "ACCEPTANCE", null, null, null),
            new RoundContent("monitoring", "监测", "MONITORING", null, null, null));

    public RoundContent {
        requires = requires == null ? List.of() : List.copyOf(requires);
        themes = themes == null ? List.of() : List.copyOf(themes);
    }

    /** Whether the one who is judged judges itself. */
    public boolean bySelf() {
        return "SELF".equals(kind);
    }
}
