package io.junheng.task.document;

import io.junheng.kit.problem.ProblemType;

/** Refusals of policy documents (文件错误). */
enum DocumentProblem implements ProblemType {
    DOCUMENT_TOO_LARGE(413, "文件不能超过 {0} 字节", "A document has at most {0} bytes"),
    DOCUMENT_EMPTY(422, "文件没有文字", "The document holds no text"),
    DOCUMENT_UNREADABLE(422, "文件含有无法保存的字符(第 {0} 个字)", "The document holds a character that is none (character {0})"),
    DOCUMENT_REGION_UNKNOWN(422, "区划 {0} 不存在或不在管辖范围", "Region {0} does not exist or lies outside your scope");

    private final int status;
    private final String zh;
    private final String en;

    DocumentProblem(int status, String zh, String en) {
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
