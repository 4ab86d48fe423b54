package io.junheng.audit.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * One text for each JSON value (规范化 JSON): members sorted by UTF-16 code units, no white space, strings and numbers written as RFC 8785
 * has them. Unlike there, a number keeps every digit it has, instead of being rounded to a double; for numbers that a double holds exactly
 * as written, the two agree. A lone surrogate, which has no UTF-8, is written as an escape.
 */
public final class CanonicalJson {

    private static final int USUAL_LENGTH = 512;

    private CanonicalJson() {}

    /** The canonical text. */
    public static String of(JsonNode value) {
        StringBuilder text = new StringBuilder(USUAL_LENGTH);
        write(value, text);
        return text.toString();
    }

    private static void write(JsonNode value, StringBuilder text) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value, text);
            case ARRAY -> array(value, text);
            case STRING -> string(value.textValue(), text);
            case NUMBER -> number(value, text);
            case BOOLEAN -> text.append(value.booleanValue());
            case NULL -> text.append("null");
            default -> throw new IllegalArgumentException("not JSON: " + value.getNodeType());
        }
    }

    private static void object(JsonNode value, StringBuilder text) {
        List<String> names = names(value);
        char separator = '{';
        for (String name : names) {
            text.append(separator);
            string(name, text);
            text.append(':');
            write(value.get(name), text);
            separator = ',';
        }
        text.append(names.isEmpty() ? "{}" : "}");
    }

    private static List<String> names(JsonNode value) {
        List<String> names = new ArrayList<>(value.size());
        value.fieldNames().forEachRemaining(names::add);
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private static void array(JsonNode value, StringBuilder text) {
        text.append('[');
        for (Iterator<JsonNode> elements = value.elements(); elements.hasNext(); ) {
            write(elements.next(), text);
            text.append(elements.hasNext() ? "," : "");
        }
        text.append(']');
    }

    /** Appends a string with its quotation marks. */
    static StringBuilder string(String value, StringBuilder text) {
        text.append('"');
        int plain = plainUntil(value);
        text.append(value, 0, plain);
        for (int i = plain; i < value.length(); i++) {
            char c = value.charAt(i);
            int escape = "\"\\\b\f\n\r\t".indexOf(c);
            if (escape >= 0) {
                text.append('\\').append("\"\\bfnrt".charAt(escape));
            } else if (c < ' ' || isLone(value, i)) {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('"');
    }

    /** Where the first character stands that may need an escape. */
    private static int plainUntil(String value) {
        int i = 0;
        while (i < value.length() && isPlain(value.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
    }

    private static boolean isLone(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }

    private static void number(JsonNode value, StringBuilder text) {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            text.append(value.longValue());
        } else {
            number(value.decimalValue(), text);
        }
    }

    /** The layout of ECMAScript's Number::toString, with all digits: plain from 1e-6 to below 1e21, with an exponent beyond. */
    private static void number(BigDecimal value, StringBuilder text) {
        if (value.signum() == 0) {
            text.append('0');
            return;
        }
        if (value.signum() < 0) {
            text.append('-');
        }
        BigDecimal magnitude = value.abs().stripTrailingZeros();
        BigInteger unscaled = magnitude.unscaledValue();
        String digits = unscaled.toString();
        long point = (long) digits.length() - magnitude.scale();
        if (point > 21 || point <= -6) {
            text.append(digits.charAt(0));
            if (digits.length() > 1) {
                text.append('.').append(digits, 1, digits.length());
            }
            long exponent = point - 1;
            text.append('e').append(exponent < 0 ? '-' : '+').append(Math.abs(exponent));
        } else if (point >= digits.length()) {
            text.append(digits).append("0".repeat((int) (point - digits.length())));
        } else if (point > 0) {
            text.append(digits, 0, (int) point).append('.').append(digits, (int) point, digits.length());
        } else {
            text.append("0.").append("0".repeat((int) -point)).append(digits);
        }
    }
}
