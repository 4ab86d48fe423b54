package io.junheng.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.regex.Pattern;

/** The document as text: YAML for people and reviews, JSON for programs. */
final class ContractText {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .stringQuotingChecker(new TimesQuoted())
            .build());
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A time of day is a number to base 60 for readers of YAML 1.1 unless it is quoted. */
    private static final class TimesQuoted extends StringQuotingChecker.Default {

        private static final Pattern TO_BASE_60 = Pattern.compile("[-+]?\\d[\\d_]*(:[0-5]?\\d)+(\\.[\\d_]*)?");

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || TO_BASE_60.matcher(value).matches();
        }
    }

    private ContractText() {}

    static String yaml(JsonNode document) {
        return write(YAML, document);
    }

    static String json(JsonNode document) {
        return write(JSON, document);
    }

    static ObjectNode parseYaml(String text) {
        return parse(YAML, text);
    }

    static ObjectNode parseJson(String text) {
        return parse(JSON, text);
    }

    private static String write(ObjectMapper mapper, JsonNode document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode parse(ObjectMapper mapper, String text) {
        try {
            return (ObjectNode) mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no API document", e);
        }
    }
}
