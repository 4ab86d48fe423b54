package io.junheng.registry.returns;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import io.junheng.registry.reading.CompactFigure;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * The figures of a return (数据) in the order of their data elements, never changed. They stand side by side as numbers of eight bytes, and which they are
 * is said once for all returns of a form.
 */
final class Figures extends AbstractMap<String, BigDecimal> implements JsonSerializable {

    static final Figures NONE = new Collector(0).figures();

    private final FigureLayout layout;
    private final long[] numbers;
    private final BigDecimal[] wide;

    private Figures(FigureLayout layout, long[] numbers, BigDecimal[] wide) {
        this.layout = layout;
        this.numbers = numbers;
        this.wide = wide;
    }

    /** These figures, none of them null. */
    static Figures of(Map<String, BigDecimal> figures) {
        if (figures instanceof Figures same) {
            return same;
        }
        Collector collector = new Collector(figures.size());
        figures.forEach(collector::add);
        return collector.figures();
    }

    /** Collects figures, each of another data element, in any order. */
    static final class Collector {

        private String[] elements;
        private long[] numbers;
        private BigDecimal[] wide;
        private int size;

        Collector(int room) {
            elements = new String[room];
            numbers = new long[room];
        }

        void add(String element, BigDecimal number) {
            long compact = CompactFigure.of(number);
            add(element, compact);
            if (compact == CompactFigure.NONE) {
                wide = wide == null ? new BigDecimal[elements.length] : Arrays.copyOf(wide, elements.length);
                wide[size - 1] = number;
            }
        }

        /** As {@link #add(String, BigDecimal)}, of a {@link CompactFigure}. */
        void add(String element, long number) {
            if (size == elements.length) {
                elements = Arrays.copyOf(elements, 2 * size + 1);
                numbers = Arrays.copyOf(numbers, 2 * size + 1);
            }
            elements[size] = element;
            numbers[size++] = number;
        }

        private void read(String element, String text, int begin, int end) {
            long number = CompactFigure.written(text, begin, end);
            if (number == CompactFigure.NONE) {
                add(element, new BigDecimal(text.substring(begin, end)));
            } else {
                add(element, number);
            }
        }

        Figures figures() {
            FigureLayout layout = FigureLayout.of(elements, size);
            if (layout.ordered() && wide == null) {
                return new Figures(layout, size == numbers.length ? numbers : Arrays.copyOf(numbers, size), null);
            }
            long[] ordered = new long[size];
            BigDecimal[] orderedWide = wide == null ? null : new BigDecimal[size];
            for (int i = 0; i < size; i++) {
                int told = layout.told(i);
                ordered[i] = numbers[told];
                if (orderedWide != null && told < wide.length) {
                    orderedWide[i] = wide[told];
                }
            }
            return new Figures(layout, ordered, orderedWide);
        }
    }

    /** Which figures they are. */
    FigureLayout layout() {
        return layout;
    }

    /** Says of the figure at a place whether it can stay as it is. */
    @FunctionalInterface
    interface Sound {
        boolean is(int place, long number);
    }

    /** Whether every figure is sound; one that is wider than a {@link CompactFigure} is not. */
    boolean all(Sound sound) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == CompactFigure.NONE || !sound.is(i, numbers[i])) {
                return false;
            }
        }
        return true;
    }

    /** What {@code change} makes of each figure, without those that it makes null. */
    Figures each(BiFunction<String, BigDecimal, BigDecimal> change) {
        Collector collector = new Collector(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            BigDecimal changed = change.apply(layout.element(i), number(i));
            if (changed != null) {
                collector.add(layout.element(i), changed);
            }
        }
        return collector.figures();
    }

    /**
     * Writes the figures to {@code target}, at each place of {@code places} one, and nothing where there is no such figure, with commas between them. Tells whether each of the
     * figures has a place there.
     */
    boolean write(FigureLayout places, FigureBytes target) {
        int next = 0;
        for (int place = 0; place < places.size(); place++) {
            if (place > 0) {
                target.put(',');
            }
            if (next < numbers.length && layout.element(next).equals(places.element(place))) {
                target.put(numbers[next], wide == null ? null : wide[next]);
                next++;
            }
        }
        return next == numbers.length;
    }

    /** The figures that {@link #write} has written for {@code places}: in {@code text} from {@code from} on. */
    static Figures read(FigureLayout places, String text, int from) {
        Collector collector = new Collector(places.size());
        int begin = from;
        for (int place = 0; place < places.size(); place++) {
            int comma = text.indexOf(',', begin);
            int end = comma < 0 ? text.length() : comma;
            if (end > begin) {
                collector.read(places.element(place), text, begin, end);
            }
            begin = end + 1;
        }
        return collector.figures();
    }

    private BigDecimal number(int place) {
        return numbers[place] == CompactFigure.NONE ? wide[place] : CompactFigure.number(numbers[place]);
    }

    @Override
    public void serialize(JsonGenerator out, SerializerProvider serializers) throws IOException {
        out.writeRawValue(FigureJson.of(layout, numbers, wide));
    }

    @Override
    public void serializeWithType(JsonGenerator out, SerializerProvider serializers, TypeSerializer type)
            throws IOException {
        serialize(out, serializers);
    }

    @Override
    public int size() {
        return numbers.length;
    }

    @Override
    public BigDecimal get(Object element) {
        int place = place(element);
        return place < 0 ? null : number(place);
    }

    @Override
    public boolean containsKey(Object element) {
        return place(element) >= 0;
    }

    private int place(Object element) {
        return element instanceof String key ? layout.place(key) : -1;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super BigDecimal> sink) {
        for (int i = 0; i < numbers.length; i++) {
            sink.accept(layout.element(i), number(i));
        }
    }

    @Override
    public Set<Entry<String, BigDecimal>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return numbers.length;
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
            return next < numbers.length;
        }

        @Override
        public Entry<String, BigDecimal> next() {
            if (next == numbers.length) {
                throw new NoSuchElementException();
            }
            return Map.entry(layout.element(next), number(next++));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures figures
                ? Arrays.equals(numbers, figures.numbers)
                        && Arrays.equals(wide, figures.wide)
                        && layout.holdsThoseOf(figures.layout)
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
