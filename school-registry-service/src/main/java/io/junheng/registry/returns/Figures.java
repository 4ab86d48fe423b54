package io.junheng.registry.returns;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * The figures of a return (数据) in the order of their data elements, never changed. Side by side in two arrays they take little room, and what they read as JSON is
 * written once, for the row that is stored and for the event alike: keys of data elements need no escape.
 */
final class Figures extends AbstractMap<String, BigDecimal> implements JsonSerializable {

    static final Figures NONE = new Figures(new String[0], new BigDecimal[0]);

    private final String[] elements;
    private final BigDecimal[] numbers;
    private FigureJson written;

    private Figures(String[] elements, BigDecimal[] numbers) {
        this.elements = elements;
        this.numbers = numbers;
    }

    /** These figures, none of them null. */
    static Figures of(Map<String, BigDecimal> figures) {
        if (figures instanceof Figures same) {
            return same;
        }
        Map<String, BigDecimal> ordered = figures instanceof SortedMap ? figures : new TreeMap<>(figures);
        Collector collector = new Collector(figures.size());
        ordered.forEach(collector::add);
        return collector.figures();
    }

    /** Collects figures, each of another data element. */
    static final class Collector {

        private String[] elements;
        private BigDecimal[] numbers;
        private int size;
        private boolean ordered = true;

        Collector(int room) {
            elements = new String[room];
            numbers = new BigDecimal[room];
        }

        void add(String element, BigDecimal number) {
            if (size == elements.length) {
                elements = Arrays.copyOf(elements, 2 * size + 1);
                numbers = Arrays.copyOf(numbers, 2 * size + 1);
            }
            ordered &= size == 0 || elements[size - 1].compareTo(element) < 0;
            elements[size] = element;
            numbers[size++] = number;
        }

        Figures figures() {
            if (size == 0) {
                return NONE;
            }
            if (ordered) {
                return new Figures(
                        size == elements.length ? elements : Arrays.copyOf(elements, size),
                        size == numbers.length ? numbers : Arrays.copyOf(numbers, size));
            }
            SortedMap<String, BigDecimal> sorted = new TreeMap<>();
            for (int i = 0; i < size; i++) {
                sorted.put(elements[i], numbers[i]);
            }
            return of(sorted);
        }
    }

    /** What {@code change} makes of each figure, without those that it makes null; these figures when it changes none. */
    Figures each(BiFunction<String, BigDecimal, BigDecimal> change) {
        BigDecimal[] changed = new BigDecimal[numbers.length];
        boolean same = true;
        for (int i = 0; i < numbers.length; i++) {
            changed[i] = change.apply(elements[i], numbers[i]);
            same &= changed[i] == numbers[i];
        }
        if (same) {
            return this;
        }
        Collector collector = new Collector(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            if (changed[i] != null) {
                collector.add(elements[i], changed[i]);
            }
        }
        return collector.figures();
    }

    /** The figures as a JSON object. */
    private FigureJson json() {
        if (written == null) {
            written = FigureJson.of(elements, numbers);
        }
        return written;
    }

    /** The JSON object as UTF-8. */
    byte[] utf8() {
        return json().bytes();
    }

    /** The JSON object as text. */
    String text() {
        return json().getValue();
    }

    @Override
    public void serialize(JsonGenerator out, SerializerProvider serializers) throws IOException {
        out.writeRawValue(json());
    }

    @Override
    public void serializeWithType(JsonGenerator out, SerializerProvider serializers, TypeSerializer type)
            throws IOException {
        serialize(out, serializers);
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    public BigDecimal get(Object element) {
        int place = place(element);
        return place < 0 ? null : numbers[place];
    }

    @Override
    public boolean containsKey(Object element) {
        return place(element) >= 0;
    }

    private int place(Object element) {
        return element instanceof String key ? Arrays.binarySearch(elements, key) : -1;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super BigDecimal> sink) {
        for (int i = 0; i < elements.length; i++) {
            sink.accept(elements[i], numbers[i]);
        }
    }

    @Override
    public Set<Entry<String, BigDecimal>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return elements.length;
            }

            @Override
            public Iterator<Entry<String, BigDecimal>> iterator() {
                return new Walk();
            }
        };
    }

    /** One figure after the other. */
    private final class Walk implements Iterator<Entry<String, BigDecimal>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < elements.length;
        }

        @Override
        public Entry<String, BigDecimal> next() {
            if (next == elements.length) {
                throw new NoSuchElementException();
            }
            return Map.entry(elements[next], numbers[next++]);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures figures
                ? Arrays.equals(elements, figures.elements) && Arrays.equals(numbers, figures.numbers)
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
