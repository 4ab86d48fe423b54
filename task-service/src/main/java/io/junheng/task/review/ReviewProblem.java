package io.junheng.task.review;

import io.junheng.kit.problem.ProblemType;

/** Refusals about the clean-up of documents (文件清理错误). */
enum ReviewProblem implements ProblemType {
    REVIEW_REGION_UNKNOWN(422, "区划 {0} 不存在或不在管辖范围", "Region {0} does not exist or lies outside your scope"),
    REVIEW_WITHOUT_DOCUMENT(422, "须有 1 至 {0} 份文件", "There are 1 to {0} documents"),
    REVIEW_DOCUMENT_TWICE(422, "文件 {0} 重复", "Document {0} occurs twice"),
    REVIEW_DUE_DAY(422, "日期应在 1900 年至 2999 年之间", "A day lies between 1900 and 2999"),
    REVIEW_VERDICT_MISSING(422, "须有结论:保留、修改或废止", "The verdict is missing: KEEP, AMEND or REPEAL"),
    REVIEW_VERDICT_DAY(422, "须有日期,且不晚于今日", "The day is missing, or lies in the future"),
    REVIEW_INCOMPLETE(422, "文件“{0}”尚无结论", "Nothing is decided of “{0}”"),
    REVIEW_CLOSED(409, "清理已完成,结论不能再变更", "The clean-up is finished; its verdicts stand");

    private final int status;
    private final String zh;
    private final String en;

    ReviewProblem(int status, String zh, String en) {
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
