package io.junheng.registry.region;

import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.transfer.ImportColumn;
import io.junheng.kit.transfer.ImportContext;
import io.junheng.kit.transfer.ImportRow;
import io.junheng.kit.transfer.ImportTarget;
import io.junheng.kit.transfer.RowResult;
import io.junheng.registry.reading.RefusedRow;
import io.junheng.registry.reading.Strategies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Imports regions (区划导入), parents before their children. */
@ApplicationScoped
class RegionImport implements ImportTarget {

    private final RegionRegistry registry;

    RegionImport(RegionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String resource() {
        return "regions";
    }

    @Override
    public List<String> roles() {
        return List.of(Role.ADMIN, Role.INTEGRATION);
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("code", "区划代码，6、9 或 12 位"),
                ImportColumn.required("name", "名称"),
                ImportColumn.optional("level", "级别 PROVINCE CITY COUNTY TOWN VILLAGE，缺省由代码决定"),
                ImportColumn.optional(
                        "kind", "类型 ADMINISTRATIVE（缺省）FUNCTIONAL_ZONE SCHOOL_DISTRICT INSPECTION_DISTRICT"),
                ImportColumn.required("parentCode", "上级代码，省级为空"),
                ImportColumn.optional("urbanRural", "城乡分类，三位"),
                ImportColumn.required("validFrom", "起始日期 yyyy-MM-dd"),
                ImportColumn.optional("validTo", "终止日期 yyyy-MM-dd"));
    }

    @Override
    public List<String> keyColumns() {
        return List.of("code");
    }

    @Override
    public List<RowResult> apply(List<ImportRow> rows, ImportContext context) {
        RegionRegistry.Batch batch = registry.open(rows.stream()
                .filter(row -> row.get("code") != null)
                .map(row ->
                        new RegionRegistry.Asked(row.get("code"), row.get("parentCode"), row.get("validTo") != null))
                .toList());
        List<RowResult> results = new ArrayList<>(rows.size());
        for (ImportRow row : rows) {
            results.add(apply(row, batch, context));
        }
        batch.save();
        return results;
    }

    private static RowResult apply(ImportRow row, RegionRegistry.Batch batch, ImportContext context) {
        try {
            RegionCode code = code(row);
            Strategies.require(context.strategy(), batch.knows(code.text()), "code");
            RegionRegistry.Change change = batch.put(
                    code,
                    new PutRegion(
                            code.text(),
                            row.get("name"),
                            row.get("level"),
                            row.get("kind"),
                            row.get("parentCode"),
                            row.tells("urbanRural") ? row.get("urbanRural") : batch.urbanRural(code),
                            row.get("validFrom"),
                            row.get("validTo")));
            return change.nothing()
                    ? RowResult.unchanged()
                    : change.before() == null ? RowResult.created() : RowResult.updated();
        } catch (Problem refused) {
            return RefusedRow.of(row, refused);
        }
    }

    private static RegionCode code(ImportRow row) {
        try {
            return RegionCode.of(row.get("code"));
        } catch (Problem refused) {
            throw refused.at("/code");
        }
    }
}
