package io.junheng.registry.rule;

import io.junheng.kit.problem.Problem;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Day;
import io.junheng.registry.reading.Figure;
import io.junheng.registry.reading.Flag;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.reading.WrittenText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the values that were sent for fields (字段取值读取), each wrong one told at its place; null and a value left out are not known. */
public final class ValueReader {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9!#$&^_.+-]{1,60}/[A-Za-z0-9!#$&^_.+-]{1,60}");

    private final Rules rules;
    private final Collecting reading;

    public ValueReader(Rules rules, Collecting reading) {
        this.rules = rules;
        this.reading = reading;
    }

    /** The values of a JSON object whose members stand below {@code pointer}. */
    public Values json(String pointer, Map<String, Object> sent) {
        TreeMap<String, Object> values = new TreeMap<>();
        Map<String, Object> members = sent == null ? Map.of() : sent;
        new TreeMap<>(members).forEach((key, value) -> {
            String at = pointer + "/" + key;
            Field field = rules.field(key).orElse(null);
            if (field == null) {
                reading.problems().add(at, ValueProblem.FIELD_NOT_DEFINED, key);
            } else if (value != null) {
                Object read = reading.read(at, () -> fromJson(field, value));
                if (read != null) {
                    values.put(key, read);
                }
            }
        });
        return new Values(values);
    }

    /** The values of a table's row: every cell is text. */
    public Values cells(String pointer, Map<String, String> sent) {
        TreeMap<String, Object> values = new TreeMap<>();
        sent.forEach((key, text) -> {
            Field field = rules.field(key).orElse(null);
            if (field != null && text != null) {
                Object read = reading.read(pointer + "/" + key, () -> fromText(field, text));
                if (read != null) {
                    values.put(key, read);
                }
            }
        });
        return new Values(values);
    }

    /** Adds a refusal for every required field without a value, unless the value that was sent has been refused already. */
    public void requireComplete(String pointer, Values values) {
        for (Field field : rules.fields()) {
            String at = pointer + "/" + field.key();
            reading.problems()
                    .require(
                            !field.required()
                                    || values.has(field.key())
                                    || reading.problems().speaksOf(at),
                            at,
                            ValueProblem.FIELD_REQUIRED);
        }
    }

    private static Object fromJson(Field field, Object sent) {
        return switch (field.type()) {
            case NUMBER, INTEGER -> {
                if (sent instanceof Number number) {
                    yield number(field, Figure.of(new BigDecimal(number.toString())));
                }
                throw Problem.of(ValueProblem.NUMBER_EXPECTED);
            }
            case TRUTH -> {
                if (sent instanceof Boolean truth) {
                    yield truth;
                }
                throw Problem.of(ValueProblem.TRUTH_EXPECTED);
            }
            case FILE -> file(sent);
            default -> {
                if (sent instanceof String text) {
                    yield fromText(field, text);
                }
                throw Problem.of(ValueProblem.TEXT_EXPECTED);
            }
        };
    }

    private static Object fromText(Field field, String text) {
        return switch (field.type()) {
            case NUMBER, INTEGER -> number(field, Figure.of(text));
            case TRUTH -> Flag.of(text);
            case DATE -> Day.of(text);
            case TEXT -> WrittenText.of(text).text();
            case CHOICE -> {
                if (field.choices().contains(text)) {
                    yield text;
                }
                throw Problem.of(ValueProblem.CHOICE_UNKNOWN, text, String.join(", ", new TreeSet<>(field.choices())));
            }
            case SCHOOL, REGION -> ProperName.of(text).text();
            case FILE -> throw Problem.of(ValueProblem.FILE_EXPECTED);
        };
    }

    private static BigDecimal number(Field field, BigDecimal number) {
        boolean integer = field.type() == ValueType.INTEGER;
        if (!field.signed()) {
            return Figure.counted(number, integer);
        }
        if (integer) {
            Figure.counted(number.abs(), true);
        }
        return number;
    }

    private static FileValue file(Object sent) {
        if (!(sent instanceof Map<?, ?> members)
                || !(members.get("name") instanceof String name)
                || !(members.get("sha256") instanceof String hash)
                || !(members.get("mediaType") == null || members.get("mediaType") instanceof String)
                || !(members.get("size") == null
                        || members.get("size") instanceof Integer
                        || members.get("size") instanceof Long)
                || !Set.of("name", "sha256", "mediaType", "size").containsAll(members.keySet())) {
            throw Problem.of(ValueProblem.FILE_EXPECTED);
        }
        String mediaType = (String) members.get("mediaType");
        Number size = (Number) members.get("size");
        return file(name, mediaType, size == null ? null : size.longValue(), hash);
    }

    /** A file by its description and hash; refused when either is malformed. */
    public static FileValue file(String name, String mediaType, Long size, String hash) {
        if (hash == null || !HASH.matcher(hash).matches()) {
            throw Problem.of(ValueProblem.FILE_HASH);
        }
        if ((mediaType != null && !MEDIA_TYPE.matcher(mediaType).matches()) || (size != null && size < 0)) {
            throw Problem.of(ValueProblem.FILE_EXPECTED);
        }
        return new FileValue(ProperName.of(name).text(), mediaType, size, hash);
    }

    /** The value as it was stored, of a field of the type. */
    static Object stored(ValueType type, Object json) {
        return switch (type) {
            case NUMBER, INTEGER -> Figure.of(new BigDecimal(json.toString()));
            case DATE -> LocalDate.parse((String) json);
            case FILE -> file(json);
            default -> json;
        };
    }
}
