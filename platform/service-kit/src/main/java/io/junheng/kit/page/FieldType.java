package io.junheng.kit.page;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/** How a field of a list is read, compared and written. */
public enum FieldType {
    TEXT {
        @Override
        Object parse(String text) {
            return text;
        }

        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }
    },
    INTEGER {
        @Override
        Object parse(String text) {
            if (!text.matches("-?[0-9]{1,18}")) {
                throw new NumberFormatException(text);
            }
            return Long.valueOf(text);
        }

        @Override
        Object read(ResultSet row, int column) throws SQLException {
            long value = row.getLong(column);
            return row.wasNull() ? null : value;
        }
    },
    DECIMAL {
        @Override
        Object parse(String text) {
            if (text.length() > 40 || !text.matches("-?\\d+(\\.\\d+)?")) {
                throw new NumberFormatException(text);
            }
            return new BigDecimal(text);
        }

        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getBigDecimal(column);
        }
    },
    BOOLEAN {
        @Override
        Object parse(String text) {
            return switch (text) {
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                default -> throw new IllegalArgumentException(text);
            };
        }

        @Override
        Object read(ResultSet row, int column) throws SQLException {
            boolean value = row.getBoolean(column);
            return row.wasNull() ? null : value;
        }
    },
    DATE {
        @Override
        Object parse(String text) {
            LocalDate day = LocalDate.parse(text);
            requireYear(day.getYear());
            return day;
        }

        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, LocalDate.class);
        }
    },
    TIME {
        @Override
        Object parse(String text) {
            OffsetDateTime time = OffsetDateTime.parse(text);
            requireYear(time.getYear());
            return time.toInstant();
        }

        @Override
        Object read(ResultSet row, int column) throws SQLException {
            OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
            return value == null ? null : value.toInstant();
        }
    },
    /** A {@code text[]} column; not filtered or ordered by. */
    TEXTS {
        @Override
        Object parse(String text) {
            throw new IllegalArgumentException(text);
        }

        @Override
        Object read(ResultSet row, int column) throws SQLException {
            Array array = row.getArray(column);
            return array == null ? null : Arrays.asList((String[]) array.getArray());
        }
    },
    /** A {@code jsonb} column; not filtered or ordered by. */
    JSON {
        @Override
        Object parse(String text) {
            throw new IllegalArgumentException(text);
        }

        @Override
        Object read(ResultSet row, int column) throws SQLException {
            String text = row.getString(column);
            return text == null ? null : new RawJson(text);
        }
    };

    /** JSON text as it stands in the database. */
    record RawJson(String text) {}

    abstract Object parse(String text);

    abstract Object read(ResultSet row, int column) throws SQLException;

    /** Years of four digits; the database knows no date far beyond them. */
    private static void requireYear(int year) {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException(String.valueOf(year));
        }
    }

    boolean comparable() {
        return this != TEXTS && this != JSON;
    }

    /** The value of a filter or token; throws IllegalArgumentException when it is none of this type. */
    final Object value(String text) {
        try {
            return parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** The text of a value for a token; {@link #value} reads it back. */
    static String tokenText(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof Instant instant ? instant.toString() : String.valueOf(value);
    }
}
