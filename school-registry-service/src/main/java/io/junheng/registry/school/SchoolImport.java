package io.junheng.registry.school;

import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.transfer.ImportColumn;
import io.junheng.kit.transfer.ImportContext;
import io.junheng.kit.transfer.ImportRow;
import io.junheng.kit.transfer.ImportTarget;
import io.junheng.kit.transfer.RowResult;
import io.junheng.registry.reading.Flag;
import io.junheng.registry.reading.RefusedRow;
import io.junheng.registry.reading.Strategies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Imports schools (学校导入); a teaching point may stand before its central school within a chunk. */
@ApplicationScoped
class SchoolImport implements ImportTarget {

    private final SchoolRegistry registry;

    SchoolImport(SchoolRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String resource() {
        return "schools";
    }

    @Override
    public List<String> roles() {
        return List.of(Role.ADMIN, Role.INTEGRATION);
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("code", "学校标识码，10 位"),
                ImportColumn.required("name", "学校名称"),
                ImportColumn.required("type", "办学类型代码"),
                ImportColumn.required("founder", "举办者代码"),
                ImportColumn.required("urbanRural", "城乡分类代码"),
                ImportColumn.required("regionCode", "所在区划代码"),
                ImportColumn.optional("boarding", "是否寄宿制 true / false"),
                ImportColumn.optional("centralSchool", "所属中心校标识码，教学点必填"),
                ImportColumn.optional("unifiedSocialCreditCode", "统一社会信用代码"),
                ImportColumn.optional("openedOn", "设立日期 yyyy-MM-dd"),
                ImportColumn.optional("closedOn", "撤销日期 yyyy-MM-dd"),
                ImportColumn.optional("validFrom", "信息起始日期 yyyy-MM-dd，缺省为更正"));
    }

    @Override
    public List<String> keyColumns() {
        return List.of("code");
    }

    @Override
    public List<RowResult> apply(List<ImportRow> rows, ImportContext context) {
        RowResult[] results = new RowResult[rows.size()];
        Map<Integer, PutSchool> requests = new LinkedHashMap<>();
        Map<String, PutSchool> byCode = new LinkedHashMap<>();
        for (int i = 0; i < results.length; i++) {
            try {
                PutSchool request = request(rows.get(i));
                requests.put(i, request);
                byCode.put(request.code(), request);
            } catch (Problem refused) {
                results[i] = RefusedRow.of(rows.get(i), refused);
            }
        }
        SchoolRegistry.Batch batch = registry.open(byCode);
        IntStream.range(0, results.length)
                .filter(requests::containsKey)
                .boxed()
                .sorted(Comparator.comparing(i -> requests.get(i).centralSchool() != null))
                .forEach(i -> results[i] = apply(rows.get(i), requests.get(i), batch, context));
        batch.save();
        return Arrays.asList(results);
    }

    private static RowResult apply(
            ImportRow row, PutSchool request, SchoolRegistry.Batch batch, ImportContext context) {
        try {
            Strategies.require(context.strategy(), batch.knows(request.code()), "code");
            SchoolRegistry.Change change = batch.put(SchoolCode.of(request.code()), request);
            RowResult result = change.nothing()
                    ? RowResult.unchanged()
                    : change.before() == null ? RowResult.created() : RowResult.updated();
            return result.warning(warnings(row, change.after()));
        } catch (Problem refused) {
            return RefusedRow.of(row, refused);
        }
    }

    private static List<RowResult.Remark> warnings(ImportRow row, School school) {
        List<RowResult.Remark> warnings = new ArrayList<>();
        for (SchoolProblem warning : school.warnings()) {
            warnings.add(RowResult.Remark.of("unifiedSocialCreditCode", row.get("unifiedSocialCreditCode"), warning));
        }
        return warnings;
    }

    private static PutSchool request(ImportRow row) {
        String code = at("/code", () -> SchoolCode.of(row.get("code")).text());
        String flag = row.get("boarding");
        Boolean boarding = flag == null ? null : at("/boarding", () -> Flag.of(flag));
        return new PutSchool(
                code,
                row.get("name"),
                row.get("type"),
                row.get("founder"),
                row.get("urbanRural"),
                row.get("regionCode"),
                boarding,
                row.get("centralSchool"),
                row.get("unifiedSocialCreditCode"),
                row.get("openedOn"),
                row.get("closedOn"),
                row.get("validFrom"));
    }

    private static <T> T at(String pointer, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Problem refused) {
            throw refused.at(pointer);
        }
    }
}
