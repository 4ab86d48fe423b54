package io.junheng.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The AsyncAPI 3.0 document of a list of events: one channel per topic, one message per event with its headers, payload and sample. Shapes that several
 * events share stand once among the components.
 */
final class AsyncApiDocument {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .stringQuotingChecker(new QuotesWhatOlderYamlWouldRead())
                    .build())
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    /** Days and times are texts, which a reader of YAML 1.1 takes for dates unless they are quoted. */
    private static final class QuotesWhatOlderYamlWouldRead extends StringQuotingChecker.Default {

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || !value.isEmpty() && Character.isDigit(value.charAt(0));
        }
    }

    private final Descriptions descriptions;
    private final ObjectNode channels = JSON.objectNode();
    private final ObjectNode operations = JSON.objectNode();
    private final ObjectNode messages = JSON.objectNode();
    private final Map<String, JsonNode> schemas = new TreeMap<>();

    private AsyncApiDocument(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    static String yaml(List<Contract> contracts, JsonNode headers, Descriptions descriptions)
            throws JsonProcessingException {
        AsyncApiDocument document = new AsyncApiDocument(descriptions);
        document.schemas.put("EventHeaders", embedded((ObjectNode) headers));
        for (Contract contract : contracts) {
            document.add(contract);
        }
        return YAML.writeValueAsString(document.whole());
    }

    private ObjectNode whole() {
        ObjectNode document = JSON.objectNode();
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Junheng 均衡")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "Every event of the suite, as CloudEvents 1.0 over Kafka in binary mode. Topics begin with the"
                                + " prefix that JUNHENG_TOPIC_PREFIX sets; the addresses here have the default. Order"
                                + " holds per key, which is the aggregate. A message can come again with the same ce_id,"
                                + " and consumers ignore fields that they do not know. Generated from the records and"
                                + " samples of platform/event-contracts.");
        document.put("defaultContentType", "application/json");
        document.set("channels", channels);
        document.set("operations", operations);
        ObjectNode components = document.putObject("components");
        components.set("messages", messages);
        ObjectNode sorted = components.putObject("schemas");
        schemas.forEach(sorted::set);
        return document;
    }

    private void add(Contract contract) throws JsonProcessingException {
        Class<? extends DomainEvent> event = contract.event();
        EventType type = event.getAnnotation(EventType.class);
        String channel = type.service()
                + Arrays.stream(type.aggregate().split("-"))
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
        if (!channels.has(channel)) {
            channels.set(channel, channel(event, type));
            operations
                    .putObject("publish" + Character.toUpperCase(channel.charAt(0)) + channel.substring(1))
                    .put("action", "send")
                    .put(
                            "summary",
                            type.service().equals(EventTypes.SUITE)
                                    ? "Published by every service."
                                    : "Published by the " + type.service() + " service.")
                    .set("channel", reference("#/channels/" + channel));
        }
        ((ObjectNode) channels.get(channel).get("messages"))
                .set(event.getSimpleName(), reference("#/components/messages/" + event.getSimpleName()));
        messages.set(event.getSimpleName(), message(contract));
        addSchemas(event);
    }

    private static ObjectNode channel(Class<? extends DomainEvent> event, EventType type) {
        ObjectNode channel = JSON.objectNode();
        channel.put("address", EventTypes.topicOf("junheng", event));
        channel.put(
                "description",
                EventTypes.isState(event)
                        ? "State: compacted, so that the last message of each key is kept and a new consumer can build"
                                + " the whole state from it."
                        : "Facts: kept for as long as the broker retains them.");
        channel.putObject("messages");
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.putObject("topicConfiguration")
                .putArray("cleanup.policy")
                .add(EventTypes.isState(event) ? "compact" : "delete");
        kafka.put("bindingVersion", "0.5.0");
        return channel;
    }

    private ObjectNode message(Contract contract) throws JsonProcessingException {
        Class<? extends DomainEvent> event = contract.event();
        Contract.Sample sample = contract.sample();
        ObjectNode message = JSON.objectNode();
        message.put("name", EventTypes.typeOf(event));
        message.put("title", event.getSimpleName());
        message.put("summary", descriptions.of(event));
        message.put("contentType", "application/json");
        message.set("headers", reference("#/components/schemas/EventHeaders"));
        message.set("payload", reference("#/components/schemas/" + event.getSimpleName()));
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("description", "Natural key of the aggregate.");
        kafka.put("bindingVersion", "0.5.0");
        ObjectNode example = message.putArray("examples").addObject();
        example.put("name", event.getSimpleName());
        ObjectNode headers = example.putObject("headers");
        sample.headers().forEach(headers::put);
        example.set("payload", sample.payload());
        return message;
    }

    private void addSchemas(Class<? extends DomainEvent> event) {
        ObjectNode payload = PayloadSchema.of(event, descriptions);
        ObjectNode shared = (ObjectNode) payload.remove("$defs");
        shared.properties().forEach(definition -> schemas.put(definition.getKey(), lifted(definition.getValue())));
        schemas.put(event.getSimpleName(), lifted(embedded(payload)));
    }

    private static ObjectNode embedded(ObjectNode schema) {
        return schema.deepCopy().without(List.of("$schema", "$id", "title"));
    }

    /** The same schema with references to the document's components. */
    private static JsonNode lifted(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            ObjectNode copy = JSON.objectNode();
            object.properties()
                    .forEach(property -> copy.set(
                            property.getKey(),
                            property.getKey().equals("$ref")
                                    ? JSON.textNode(property.getValue()
                                            .textValue()
                                            .replace("#/$defs/", "#/components/schemas/"))
                                    : lifted(property.getValue())));
            return copy;
        }
        if (schema instanceof ArrayNode array) {
            ArrayNode copy = JSON.arrayNode();
            array.forEach(element -> copy.add(lifted(element)));
            return copy;
        }
        return schema;
    }

    private static ObjectNode reference(String target) {
        return JSON.objectNode().put("$ref", target);
    }
}
