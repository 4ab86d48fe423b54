package io.junheng.registry.catalogue;

import io.junheng.contracts.registry.DataElementState;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.school.Stage;
import java.util.Objects;

/**
 * A data element (数据项): one figure that can be reported, never negative. {@code unit} is null for a pure number, {@code stage} for
 * a figure that concerns the whole school or region, {@code source} names the statistical table and cell it comes from.
 */
public record DataElement(
        String key, String name, String nameEn, String unit, Type type, Stage stage, String source, long version) {

    /** Kinds of figure. */
    public enum Type {
        NUMBER,
        INTEGER
    }

    /** This element as {@code wanted} has it; this one when that says nothing new. */
    DataElement changedTo(DataElement wanted) {
        if (!Objects.equals(unit, wanted.unit) || type != wanted.type || stage != wanted.stage) {
            throw Problem.of(CatalogueProblem.ELEMENT_FINAL);
        }
        DataElement next = new DataElement(key, wanted.name, wanted.nameEn, unit, type, stage, wanted.source, version);
        return equals(next) ? this : next.at(version + 1);
    }

    DataElement at(long newVersion) {
        return new DataElement(key, name, nameEn, unit, type, stage, source, newVersion);
    }

    public boolean integer() {
        return type == Type.INTEGER;
    }

    DataElementState state() {
        return new DataElementState(
                key, name, nameEn, unit, type.name(), stage == null ? null : stage.name(), source, version);
    }
}
