package io.junheng.audit.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonChangesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1}             | {\"a\":1}             | []",
                "{\"a\":1}             | {\"a\":1.0}           | []",
                "{\"a\":1}             | {\"a\":2}             | [{\"op\":\"replace\",\"path\":\"/a\",\"value\":2}]",
                "{\"a\":1}             | {}                    | [{\"op\":\"remove\",\"path\":\"/a\"}]",
                "{}                    | {\"a\":null}          | [{\"op\":\"add\",\"path\":\"/a\",\"value\":null}]",
                "{\"a\":{\"b\":[1,2]}} | {\"a\":{\"b\":[1,3]}} | [{\"op\":\"replace\",\"path\":\"/a/b/1\",\"value\":3}]",
                "[1]                   | [1,2]                 | [{\"op\":\"add\",\"path\":\"/1\",\"value\":2}]",
                "[1,2,3]               | [2,3]                 | [{\"op\":\"remove\",\"path\":\"/0\"}]",
                "[1,4]                 | [1,2,3,4]             | [{\"op\":\"add\",\"path\":\"/1\",\"value\":2},{\"op\":\"add\",\"path\":\"/2\",\"value\":3}]",
                "[1,2,3]               | [1]                   | [{\"op\":\"remove\",\"path\":\"/2\"},{\"op\":\"remove\",\"path\":\"/1\"}]",
                "{\"a/b~c\":1}         | {\"a/b~c\":2}         | [{\"op\":\"replace\",\"path\":\"/a~1b~0c\",\"value\":2}]",
                "{\"a\":[]}            | {\"a\":{}}            | [{\"op\":\"replace\",\"path\":\"/a\",\"value\":{}}]"
            })
    void saysWhatChanged(String before, String after, String changes) throws JsonProcessingException {
        assertThat(JsonChanges.between(JSON.readTree(before), JSON.readTree(after)))
                .isEqualTo(JSON.readTree(changes));
    }

    @Property(tries = 500)
    void applyingTheChangesToTheOneGivesTheOther(@ForAll("values") Object before, @ForAll("values") Object after) {
        JsonNode from = JSON.valueToTree(before);
        JsonNode to = JSON.valueToTree(after);

        ArrayNode changes = JsonChanges.between(from, to);

        assertThat(applied(from, changes)).isEqualTo(to);
    }

    private static JsonNode applied(JsonNode from, ArrayNode changes) {
        JsonNode value = from.deepCopy();
        for (JsonNode change : changes) {
            JsonPointer pointer = JsonPointer.compile(change.get("path").textValue());
            if (pointer.matches()) {
                value = change.get("value");
                continue;
            }
            JsonNode parent = value.at(pointer.head());
            String member = pointer.last().getMatchingProperty();
            boolean removes = change.get("op").textValue().equals("remove");
            if (parent instanceof ObjectNode object) {
                if (removes) {
                    object.remove(member);
                } else {
                    object.set(member, change.get("value"));
                }
            } else if (removes) {
                ((ArrayNode) parent).remove(Integer.parseInt(member));
            } else if (change.get("op").textValue().equals("add")) {
                ((ArrayNode) parent).insert(Integer.parseInt(member), change.get("value"));
            } else {
                ((ArrayNode) parent).set(Integer.parseInt(member), change.get("value"));
            }
        }
        return value;
    }

    @Provide
    static Arbitrary<Object> values() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                Arbitraries.of("a", "b", "/", "~").map(Object.class::cast),
                Arbitraries.integers().between(0, 3).map(Object.class::cast));
        return Arbitraries.recursive(
                () -> leaf,
                inner -> Arbitraries.oneOf(
                        leaf,
                        inner.list().ofMaxSize(3).map(Object.class::cast),
                        Arbitraries.maps(Arbitraries.of("a", "b", "~", "/", ""), inner)
                                .ofMaxSize(3)
                                .map(map -> (Object) Map.copyOf(map))),
                0,
                3);
    }
}
