package io.junheng.indicator.framework;

import io.junheng.indicator.framework.NodeContent.MeasureContent;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a tree's sheet (指标树表列): name, how it is filled in, and what stands in it for a node. */
enum TreeColumn {
    KEY("key", "编号", NodeContent::key),
    PARENT("parent", "上级编号，最上级留空", NodeContent::parent),
    LEVEL("level", "层级名称", NodeContent::level),
    NAME("name", "名称", NodeContent::name),
    NAME_EN("nameEn", "英文名称", NodeContent::nameEn),
    ASPECT("aspect", "方面", NodeContent::aspect),
    STANDARD("standard", "评估标准原文", NodeContent::standard),
    KIND("kind", "FORMULA、RATING、MATERIAL、VETO；有下级的留空", NodeContent::kind),
    FULL_MARK("fullMark", "满分", NodeContent::fullMark),
    WEIGHT("weight", "权重，缺省为满分", NodeContent::weight),
    MEETS_FROM("meetsFrom", "达标分，缺省为满分", NodeContent::meetsFrom),
    CAP("cap", "下级得分之和上限", NodeContent::cap),
    MEASURE(
            "measure",
            "公式指标：指标，或 指标体系/版本/指标，或 指标体系/版本/指标/学段",
            node -> node.measure() == null ? null : text(node.measure())),
    LEVELS(
            "levels",
            "等级，每行一个：编号|名称|得分|是否达标(Y/N)",
            node -> lines(node.levels().stream()
                    .map(level -> Stream.of(level.key(), level.name(), blank(level.score()), level.met() ? "Y" : "N")
                            .collect(Collectors.joining("|"))))),
    DEDUCTIONS(
            "deductions",
            "扣分规则，每行一个：编号|名称|每次扣分|最多扣分",
            node -> lines(node.deductions().stream()
                    .map(deduction -> Stream.of(
                                    deduction.key(),
                                    deduction.name(),
                                    blank(deduction.points()),
                                    blank(deduction.most()))
                            .collect(Collectors.joining("|"))))),
    MATERIALS("materials", "必备材料，每行一个", node -> lines(node.materials().stream()));

    private final String column;
    private final String hint;
    private final Function<NodeContent, Object> cell;

    TreeColumn(String column, String hint, Function<NodeContent, Object> cell) {
        this.column = column;
        this.hint = hint;
        this.cell = cell;
    }

    /** The header: the field's name and how to fill it in. */
    String header() {
        return column + "（" + hint + "）";
    }

    String column() {
        return column;
    }

    /** The node as a row by header. */
    static Map<String, Object> row(NodeContent node) {
        Map<String, Object> row = new java.util.HashMap<>();
        for (TreeColumn column : values()) {
            row.put(column.header(), column.cell.apply(node));
        }
        return row;
    }

    private static String text(MeasureContent measure) {
        if (measure.framework() == null) {
            return measure.stage() == null ? measure.criterion() : measure.criterion() + "/" + measure.stage();
        }
        String text = measure.framework() + "/" + measure.version() + "/" + measure.criterion();
        return measure.stage() == null ? text : text + "/" + measure.stage();
    }

    private static String lines(Stream<String> lines) {
        String text = lines.collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    private static String blank(java.math.BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
