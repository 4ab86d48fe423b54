package io.junheng.kit.table;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** The cells of a line (单元格) side by side in one piece of memory, never changed; a cell becomes a text of its own when it is asked for, and is null when it is blank. */
public final class Cells extends AbstractList<String> implements RandomAccess {

    private final char[] text;
    private final int[] ends;

    private Cells(char[] text, int[] ends) {
        this.text = text;
        this.ends = ends;
    }

    @Override
    public String get(int place) {
        int from = from(place);
        return from == ends[place] ? null : new String(text, from, ends[place] - from);
    }

    /** A look at the characters of one cell after the other where they stand. */
    public View view() {
        return new View();
    }

    /** The characters of the cell that it was moved to. */
    public final class View implements CharSequence {

        private int from;
        private int to;

        /** Looks at another cell; false when it is blank. */
        public boolean at(int place) {
            from = Cells.this.from(place);
            to = ends[place];
            return from < to;
        }

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int place) {
            return text[from + place];
        }

        @Override
        public CharSequence subSequence(int first, int end) {
            return toString().subSequence(first, end);
        }

        @Override
        public String toString() {
            return new String(text, from, to - from);
        }
    }

    private int from(int place) {
        return place == 0 ? 0 : ends[place - 1];
    }

    @Override
    public int size() {
        return ends.length;
    }

    /** Characters of all cells together. */
    public int characters() {
        return text.length;
    }

    /** Collects the cells of one line after the other, without the blanks around them. */
    static final class Collector {

        private char[] text = new char[1 << 10];
        private int[] ends = new int[1 << 6];
        private int length;
        private int size;

        void add(char[] source, int offset, int count) {
            int from = offset;
            int to = offset + count;
            while (from < to && source[from] <= ' ') {
                from++;
            }
            while (from < to && source[to - 1] <= ' ') {
                to--;
            }
            if (text.length - length < to - from) {
                text = Arrays.copyOf(text, Math.max(2 * text.length, length + to - from));
            }
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * size);
            }
            System.arraycopy(source, from, text, length, to - from);
            length += to - from;
            ends[size++] = length;
        }

        int size() {
            return size;
        }

        /** Characters so far. */
        int characters() {
            return length;
        }

        /** What was collected; the next line begins. */
        Cells take() {
            Cells cells = new Cells(Arrays.copyOf(text, length), Arrays.copyOf(ends, size));
            clear();
            return cells;
        }

        void clear() {
            length = 0;
            size = 0;
        }
    }
}
