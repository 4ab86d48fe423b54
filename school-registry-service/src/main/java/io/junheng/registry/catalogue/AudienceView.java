package io.junheng.registry.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.region.RegionLevel;
import io.junheng.registry.school.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has to file a form, on the wire (填报范围). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "FormAudience", description = "填报范围 / who has to file the form; what is empty does not narrow")
record AudienceView(
        @Schema(
                description = "开设其一的学校 / schools that teach one of these stages",
                examples = "[\"PRIMARY\", \"JUNIOR\"]")
        List<String> stages,

        @Schema(description = "办学类型代码开头 / schools whose type begins with one of these", examples = "[\"218\"]")
        List<String> types,

        @Schema(description = "地区级别 / regions of these levels", examples = "[\"COUNTY\"]")
        List<String> levels) {

    private static final Pattern TYPE = Pattern.compile("[1-9][0-9]{0,2}");

    static AudienceView of(Audience audience) {
        return new AudienceView(
                audience.stages().stream().map(Enum::name).toList(),
                audience.types(),
                audience.levels().stream().map(Enum::name).toList());
    }

    Audience audience(Collecting reading) {
        for (int i = 0; types != null && i < types.size(); i++) {
            reading.problems()
                    .require(
                            types.get(i) != null && TYPE.matcher(types.get(i)).matches(),
                            "/audience/types/" + i,
                            CatalogueProblem.AUDIENCE_TYPE);
        }
        List<Stage> ownStages = each(
                "/audience/stages/",
                stages,
                reading,
                text -> Choice.of(Stage.class, text, CatalogueProblem.STAGE_UNKNOWN));
        List<RegionLevel> ownLevels = each(
                "/audience/levels/",
                levels,
                reading,
                text -> Choice.of(RegionLevel.class, text, CatalogueProblem.LEVEL_UNKNOWN));
        return reading.clean() ? new Audience(ownStages, types, ownLevels) : Audience.EVERYBODY;
    }

    private static <T> List<T> each(String pointer, List<String> texts, Collecting reading, Function<String, T> read) {
        List<T> values = new ArrayList<>();
        for (int i = 0; texts != null && i < texts.size(); i++) {
            String text = texts.get(i);
            values.add(reading.read(pointer + i, () -> read.apply(text)));
        }
        return values;
    }
}
