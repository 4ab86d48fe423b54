package io.junheng.registry.catalogue;

import io.junheng.contracts.registry.DataElementDefined;
import io.junheng.contracts.registry.DataElementState;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.school.Stage;
import java.util.Objects;

/**
 * A data element (数据项): one figure that can be reported, never negative. {@code unit} is null for a pure number, {@code stage} for a figure that
 * concerns the whole school or region. A BOOLEAN is 1 for yes and 0 for no. {@code apportioned} is true for a figure of the whole school that
 * indicators share out between its stages (小学:初中:高中 = 1:1.1:1.32). {@code source} says where it comes from; {@code sourceTable} and
 * {@code sourceCell} name table and cell of the statutory statistics (教基表), or with commas the cells that it is the sum of; null where the standard at hand
 * does not give them.
 */
public record DataElement(
        String key,
        String name,
        String nameEn,
        String unit,
        Type type,
        Stage stage,
        String source,
        String sourceTable,
        String sourceCell,
        boolean apportioned,
        long version)
        implements Definition<DataElement> {

    /** Kinds of figure. */
    public enum Type {
        NUMBER,
        INTEGER,
        BOOLEAN
    }

    @Override
    public DataElement changedTo(DataElement wanted) {
        if (!Objects.equals(unit, wanted.unit) || type != wanted.type || stage != wanted.stage) {
            throw Problem.of(CatalogueProblem.ELEMENT_FINAL);
        }
        return equals(wanted.at(version)) ? this : wanted.at(version + 1);
    }

    @Override
    public DataElement at(long newVersion) {
        return new DataElement(
                key, name, nameEn, unit, type, stage, source, sourceTable, sourceCell, apportioned, newVersion);
    }

    public boolean integer() {
        return type != Type.NUMBER;
    }

    public boolean yesOrNo() {
        return type == Type.BOOLEAN;
    }

    @Override
    public DataElementDefined since(DataElement before) {
        return new DataElementDefined(before == null ? null : before.state(), state());
    }

    private DataElementState state() {
        return new DataElementState(
                key,
                name,
                nameEn,
                unit,
                type.name(),
                stage == null ? null : stage.name(),
                source,
                sourceTable,
                sourceCell,
                apportioned,
                version);
    }
}
