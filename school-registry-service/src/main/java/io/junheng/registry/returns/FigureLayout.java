package io.junheng.registry.returns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * Which figures returns hold (数据栏次), once for all returns that hold the same: the data elements in order, where each stood as it came, and how each begins as
 * JSON. Keys of data elements need no escape.
 */
final class FigureLayout {

    private static final int KNOWN = 1 << 6;

    /** Those asked for lately: rows of a file hold the same figures as the rows before them, nearly always. */
    private static final AtomicReferenceArray<FigureLayout> LATELY = new AtomicReferenceArray<>(KNOWN);

    private final String[] told;
    private final int[] order;
    private final String[] elements;
    private final byte[][] beginnings;
    private final boolean ordered;

    private FigureLayout(String[] told) {
        this.told = told;
        this.order = IntStream.range(0, told.length)
                .boxed()
                .sorted(Comparator.comparing(place -> told[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.elements = Arrays.stream(order).mapToObj(place -> told[place]).toArray(String[]::new);
        this.beginnings = new byte[elements.length][];
        for (int i = 0; i < elements.length; i++) {
            beginnings[i] = ((i == 0 ? "{\"" : ",\"") + elements[i] + "\":").getBytes(StandardCharsets.US_ASCII);
        }
        this.ordered = Arrays.equals(told, elements);
    }

    /** That of the first {@code size} of {@code elements}, in whatever order they come. */
    static FigureLayout of(String[] elements, int size) {
        int slot =
                size == 0 ? 0 : 31 * (31 * size + elements[0].hashCode()) + elements[size - 1].hashCode() & KNOWN - 1;
        FigureLayout known = LATELY.get(slot);
        if (known != null && known.isOf(elements, size)) {
            return known;
        }
        FigureLayout made = new FigureLayout(Arrays.copyOf(elements, size));
        LATELY.set(slot, made);
        return made;
    }

    /** Whether it holds the same figures as {@code other}, wherever they stood as they came. */
    boolean holdsThoseOf(FigureLayout other) {
        return this == other || Arrays.equals(elements, other.elements);
    }

    private boolean isOf(String[] others, int size) {
        if (size != told.length) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!told[i].equals(others[i])) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return elements.length;
    }

    /** The data elements in order. */
    List<String> elements() {
        return List.of(elements);
    }

    String element(int place) {
        return elements[place];
    }

    /** Where the figure at {@code place} stood as they came. */
    int told(int place) {
        return order[place];
    }

    /** The place of {@code element}; negative when there is none. */
    int place(String element) {
        return Arrays.binarySearch(elements, element);
    }

    /** What stands before the figure at {@code place} in the JSON object. */
    byte[] beginning(int place) {
        return beginnings[place];
    }

    /** Whether they came in order. */
    boolean ordered() {
        return ordered;
    }
}
