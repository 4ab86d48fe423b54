package io.junheng.expressions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random subjects with numbers {@code a b c}, texts {@code t u}, days {@code d e} and truths {@code k l}. */
final class Subjects {

    static final List<String> TEXTS =
            List.of("", "小学", "小学教学点", "中学", "a\\b", "'); drop table subject; --", "%", "“引”", "😀学", "学");

    private Subjects() {}

    static Vocabulary vocabulary() {
        return Vocabulary.builder()
                .element("a", Unit.NONE, "甲", "A")
                .element("b", Unit.NONE, "乙", "B")
                .element("c", Unit.NONE, "丙", "C")
                .text("t", "丁", "T")
                .text("u", "戊", "U")
                .date("d", "己", "D")
                .date("e", "庚", "E")
                .truth("k", "辛", "K")
                .truth("l", "壬", "L")
                .build();
    }

    /** Subjects some of whose data is missing. */
    static Arbitrary<List<Subject>> withGaps() {
        Arbitrary<BigDecimal> number = Arbitraries.oneOf(
                Arbitraries.integers().between(-3, 6).map(BigDecimal::valueOf),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-1000), BigDecimal.valueOf(1000))
                        .ofScale(3));
        return subject(number, 0.12).list().ofMinSize(0).ofMaxSize(12);
    }

    /** Subjects whose data is complete and whose numbers are positive. */
    static Arbitrary<List<Subject>> complete() {
        return subject(Arbitraries.integers().between(1, 40).map(BigDecimal::valueOf), 0)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static Arbitrary<Subject> subject(Arbitrary<BigDecimal> number, double missing) {
        Arbitrary<Map<String, Object>> year = Combinators.combine(
                        number.list().ofSize(3),
                        Arbitraries.of(TEXTS).list().ofSize(2),
                        day().list().ofSize(2),
                        Arbitraries.of(true, false).list().ofSize(2),
                        Arbitraries.doubles().between(0, 1).list().ofSize(9))
                .as((numbers, texts, days, truths, chances) -> {
                    Map<String, Object> values = new HashMap<>();
                    put(values, List.of("a", "b", "c"), numbers);
                    put(values, List.of("t", "u"), texts);
                    put(values, List.of("d", "e"), days);
                    put(values, List.of("k", "l"), truths);
                    List<String> names = List.of("a", "b", "c", "t", "u", "d", "e", "k", "l");
                    names.stream()
                            .filter(name -> chances.get(names.indexOf(name)) < missing)
                            .forEach(values::remove);
                    return values;
                });
        return year.list().ofSize(Subject.YEARS).map(Subjects::overYears);
    }

    private static Subject overYears(List<Map<String, Object>> years) {
        Map<Element, Object> data = new HashMap<>();
        for (int back = 0; back < years.size(); back++) {
            for (Map.Entry<String, Object> entry : years.get(back).entrySet()) {
                data.put(new Element(entry.getKey(), back), entry.getValue());
            }
        }
        return new Subject(data);
    }

    private static void put(Map<String, Object> values, List<String> names, List<?> all) {
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), all.get(i));
        }
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(9999, 12, 31),
                        LocalDate.of(2024, 1, 31),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(2023, 8, 31),
                        LocalDate.of(2023, 9, 1)),
                Arbitraries.integers().between(0, 1500).map(LocalDate.of(2020, 12, 31)::plusDays));
    }
}
