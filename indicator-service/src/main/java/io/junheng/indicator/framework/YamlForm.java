package io.junheng.indicator.framework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.junheng.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;

/** A framework version as YAML (YAML 格式): what is written is read back the same; a repeated key is refused. */
@ApplicationScoped
class YamlForm {

    private final ObjectMapper json;
    private final ObjectMapper yaml = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    YamlForm(ObjectMapper json) {
        this.json = json;
    }

    FrameworkContent read(String text) {
        try {
            JsonNode read = yaml.readTree(text);
            if (read == null || !read.isObject()) {
                throw Problem.of(FrameworkProblem.YAML_UNREADABLE, "{}");
            }
            return json.treeToValue(read, FrameworkContent.class);
        } catch (JsonProcessingException e) {
            throw Problem.of(FrameworkProblem.YAML_UNREADABLE, where(e) + e.getOriginalMessage());
        }
    }

    String write(FrameworkContent content) {
        try {
            return yaml.writeValueAsString(json.valueToTree(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : e.getLocation().getLineNr() + ": ";
    }
}
