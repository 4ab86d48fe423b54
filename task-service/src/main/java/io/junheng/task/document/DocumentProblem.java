package io.junheng.task.document;

import io.junheng.kit.problem.ProblemType;

/** Refusals of policy documents (文件错误). */
enum DocumentProblem implements ProblemType {
    DOCUMENT_TOO_LARGE(413, "文件不能超过 {0} 字节", "A document has at most {0} bytes"),
    DOCUMENT_EMPTY(422, "文件没有文字", "The document holds no text"),
    DOCUMENT_UNREADABLE(422, "文件含有无法保存的字符(第 {0} 个字)", "The document holds a character that is none (character {0})"),
    DOCUMENT_NOT_OF_ITS_KIND(422, "文件内容与所称类型不符", "The file is not of the kind that its media type says"),
    DOCUMENT_KIND_NOT_READ(
            422, "不能读取此类文件,请另存为 .docx、.pdf 或 .txt", "Files of this kind are not read; save it as .docx, .pdf or .txt"),
    DOCUMENT_DAMAGED(422, "文件已损坏", "The file is damaged"),
    DOCUMENT_ENCRYPTED(422, "文件设有密码", "The file is protected by a password"),
    DOCUMENT_WITH_MACROS(422, "文件含有宏,不予读取", "The file carries macros and is not read"),
    DOCUMENT_WITH_ENTITIES(422, "文件自带文档类型或实体声明,不予读取", "The file declares a document type or entities and is not read"),
    DOCUMENT_TOO_MUCH(
            422, "文件展开后过大,或读取超时", "The file unfolds to more than a document holds, or takes too long to read"),
    DOCUMENT_NO_TEXT_LAYER(
            422,
            "文件只有图像,没有文本层,请先做文字识别(OCR)",
            "The pages are pictures: there is no text layer; recognise the text (OCR) first"),
    DOCUMENT_FILE_MISSING(422, "表单缺少名为 file 的文件", "The form has no file of the name “file”"),
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
