package io.junheng.registry.sheet;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with a sheet mapping or a workbook (表式映射错误). */
public enum SheetProblem implements ProblemType {
    MAPPING_KEY(
            422,
            "键应以小写字母开头，只含小写字母、数字和连字符",
            "A key starts with a small letter and has small letters, digits and hyphens only"),
    MAPPING_KEY_DIFFERS(422, "键与路径中的不同", "The key differs from that of the path"),
    MAPPING_FORM_UNKNOWN(422, "没有报表 {0}", "There is no form {0}"),
    MAPPING_FINAL(409, "映射的报表和布局不能更改", "Form and layout of a mapping are final"),
    MAPPING_LAYOUT(422, "布局应为 BOOK 或 ROWS，ROWS 只有一张表", "The layout is BOOK or ROWS, and ROWS has one sheet"),
    MAPPING_SHEETS(422, "至少须有一张表，每张表至少有一个取数位置", "A mapping has at least one sheet, and a sheet at least one entry"),
    MAPPING_SHEET_NAME(
            422,
            "表名各不相同，不超过 31 个字符，不含 [ ] : * ? / \\",
            "Sheets have different names of at most 31 characters without [ ] : * ? / \\"),
    MAPPING_HEADER(422, "表头应为 0 至 {0} 行", "A sheet has 0 to {0} header rows"),
    MAPPING_CELL(422, "单元格应如 I6，不超过 5000 行、500 列", "A cell is written like I6, within 5,000 rows and 500 columns"),
    MAPPING_PLACE(422, "须给出本映射的表和单元格，或列", "Name a sheet of the mapping and a cell, or a column"),
    MAPPING_ELEMENT(422, "报表中没有数据项 {0}，或已有位置", "The form does not have data element {0}, or it has a place already"),
    MAPPING_ENTRY(
            422, "BOOK 须给出单元格，或行名与列名；ROWS 须给出列", "A BOOK names cells, or a row and a column; ROWS names a column"),
    MAPPING_LABEL(422, "表的固定文字中没有 {0}", "{0} is not among the fixed texts of the sheet"),
    BOOK_UNREADABLE(422, "不是可读的 XLSX 工作簿：{0}", "Not a readable XLSX workbook: {0}"),
    BOOK_TOO_LARGE(413, "工作簿不能超过 {0} MB", "A workbook has at most {0} MB"),
    SHEET_MISSING(422, "工作簿中没有表 {0}", "The workbook has no sheet {0}"),
    SHEET_TOO_LONG(422, "表 {0} 超过 {1} 行", "Sheet {0} has more than {1} rows"),
    LABEL_MISSING(422, "表 {0} 中没有行名或列名 {1}", "Sheet {0} has no row or column {1}"),
    CODE_MISSING(422, "没有学校标识码或区划代码", "The code of the school or region is missing"),
    SUBJECT_TWICE(422, "{0} 在工作簿中重复", "{0} occurs twice in the workbook"),
    YEAR_MISSING(422, "没有年度", "The year is missing");

    private final int status;
    private final String zh;
    private final String en;

    SheetProblem(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
