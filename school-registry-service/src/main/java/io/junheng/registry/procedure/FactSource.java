package io.junheng.registry.procedure;

import io.junheng.registry.rule.ValueType;
import java.util.List;

/** A part of the service that knows something about the subjects of cases (情况来源). Each such part has one as a bean; procedures ask for facts by key. */
public interface FactSource {

    /** A fact that it knows: key, labels, type, and the unit of a number, null for a pure one. */
    record Fact(String key, String name, String nameEn, ValueType type, String unit) {

        public Fact(String key, String name, String nameEn, ValueType type) {
            this(key, name, nameEn, type, null);
        }
    }

    /** Every fact that it knows. */
    List<Fact> facts();

    /** The fact about a subject: {@code BigDecimal}, {@code String}, {@code LocalDate} or {@code Boolean}, or null when it is not known. */
    Object value(String fact, CaseSubject subject);
}
