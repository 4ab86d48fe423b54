package io.junheng.registry.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.expressions.Type;
import io.junheng.registry.reading.Figure;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Values as JSON documents in the database (存储形式), and back. A value whose field is no longer defined comes back as it stands. */
@ApplicationScoped
public class StoredValues {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ObjectMapper json;

    StoredValues(ObjectMapper json) {
        this.json = json;
    }

    /** The document of {@code values}. */
    public String text(Values values) {
        try {
            return json.writeValueAsString(values.all());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The values of fields that a document holds. */
    public Values fields(Rules rules, String document) {
        return read(
                document,
                (key, value) -> rules.field(key)
                        .map(field -> ValueReader.stored(field.type(), value))
                        .orElse(value));
    }

    /** The values of figures that a document holds. */
    public Values figures(Rules rules, String document) {
        Map<String, Type> types = new TreeMap<>();
        rules.figures().forEach(figure -> types.put(figure.key(), figure.type()));
        return read(document, (key, value) -> figure(types.get(key), value));
    }

    private static Object figure(Type type, Object value) {
        if (type == Type.NUMBER) {
            return Figure.of(new BigDecimal(value.toString()));
        }
        return type == Type.DATE ? LocalDate.parse((String) value) : value;
    }

    private Values read(String document, BiFunction<String, Object, Object> value) {
        try {
            TreeMap<String, Object> values = new TreeMap<>();
            json.readValue(document, OBJECT).forEach((key, stored) -> values.put(key, value.apply(key, stored)));
            return new Values(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored values are unreadable", e);
        }
    }
}
