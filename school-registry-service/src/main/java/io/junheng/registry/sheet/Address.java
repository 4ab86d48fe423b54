package io.junheng.registry.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell of a sheet (单元格) such as {@code I6}, within the size that is read and written; row and column count from 0. */
record Address(int row, int column) {

    /** How many rows of a sheet are read or written. */
    static final int MOST_ROWS = 5_000;

    /** How many columns of a sheet are read or written. */
    static final int MOST_COLUMNS = 500;

    private static final Pattern FORM = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,4})");
    private static final Pattern COLUMN = Pattern.compile("[A-Z]{1,3}");
    private static final int LETTERS = 26;

    /** The cell that {@code text} names; empty when it names none or one beyond the size. */
    static Optional<Address> of(String text) {
        Matcher parts = FORM.matcher(text == null ? "" : text);
        return parts.matches()
                ? column(parts.group(1))
                        .map(column -> new Address(Integer.parseInt(parts.group(2)) - 1, column))
                        .filter(address -> address.row() < MOST_ROWS)
                : Optional.empty();
    }

    /** The column that {@code text}, such as {@code AB}, names; empty when it names none or one beyond the size. */
    static Optional<Integer> column(String text) {
        return text != null && COLUMN.matcher(text).matches()
                ? Optional.of(number(text)).filter(column -> column < MOST_COLUMNS)
                : Optional.empty();
    }

    private static int number(String letters) {
        int number = 0;
        for (char letter : letters.toCharArray()) {
            number = number * LETTERS + letter - 'A' + 1;
        }
        return number - 1;
    }

    @Override
    public String toString() {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters + Integer.toString(row + 1);
    }
}
