package io.junheng.registry.rule;

import io.junheng.expressions.Formula;
import io.junheng.expressions.Type;
import io.junheng.expressions.Unit;
import io.junheng.registry.catalogue.Subject;
import java.math.BigDecimal;
import java.util.Map;

/** A checked lookup (引用值). {@code of} is the field that names the school or region, null for the subject's own. */
sealed interface Lookup {

    String key();

    Type type();

    /** Unit of a number; {@link Unit#NONE} otherwise. */
    default Unit unit() {
        return Unit.NONE;
    }

    record OfSchool(String key, SchoolAttribute attribute, String of) implements Lookup {
        @Override
        public Type type() {
            return attribute.type();
        }
    }

    /** Of the region itself, or of the one of {@code scope} above it. */
    record OfRegion(String key, RegionAttribute attribute, Scope scope, String of) implements Lookup {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    record OfReturn(
            String key, Subject subject, String form, String element, Unit unit, int yearsBack, Scope scope, String of)
            implements Lookup {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /**
     * A figure over the items of a ledger; {@code match} says which field of theirs equals which value of ours, {@code where} what else holds of them, null
     * for nothing.
     */
    record OfItems(
            String key,
            String ledger,
            Scope scope,
            Map<String, String> match,
            boolean sameYear,
            Formula where,
            Formula formula,
            BigDecimal empty)
            implements Lookup {
        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public Unit unit() {
            return formula.unit();
        }
    }

    /** A value of the newest item of a ledger. */
    record OfItem(
            String key,
            String ledger,
            Scope scope,
            Map<String, String> match,
            boolean sameYear,
            Formula where,
            String field,
            Type type,
            Unit unit)
            implements Lookup {}

    record OfParameter(String key, String parameter, Type type, Unit unit) implements Lookup {}

    /** The item's own value before the change. */
    record Former(String key, String field, Type type, Unit unit) implements Lookup {}
}
