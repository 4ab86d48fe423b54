package io.junheng.task.dossier;

import io.junheng.kit.problem.ProblemType;

/** Refusals about reports and evidence (案卷错误). */
public enum DossierProblem implements ProblemType {
    EVIDENCE_NAME_UNSAFE(422, "文件名不能含路径、不能以点开头", "A file's name holds no path and does not begin with a dot"),
    EVIDENCE_EMPTY(422, "文件是空的", "The file is empty"),
    EVIDENCE_TOO_LARGE(413, "佐证文件不能超过 {0} 字节", "A file of evidence has at most {0} bytes"),
    EVIDENCE_TYPE_MISMATCH(422, "文件内容不是 {0}", "The file's content is not {0}"),
    EVIDENCE_ACTIVE(422, "文件含{0},不予接收", "The file holds {1} and is not taken in"),
    EVIDENCE_HASH_MISMATCH(422, "文件的 SHA-256 是 {0}", "The file's SHA-256 is {0}"),
    EVIDENCE_REQUIRED(422, "报告完成前须至少提交一份佐证", "At least one file of evidence is needed before it can be reported"),
    PERCENT_RANGE(422, "进度应为 0 至 100", "Progress lies between 0 and 100"),
    MEASURE_UNKNOWN(422, "任务没有指标 {0};可报:{1}", "The task has no measure {0}; it has: {1}"),
    UNIT_WRONG(422, "单位应为 {0}", "The unit is {0}"),
    VALUE_MISSING(422, "应有数值", "A value is needed"),
    VALUE_RANGE(422, "数值至多 {0} 位整数、{1} 位小数", "A value has at most {0} digits before the point and {1} behind"),
    VALUE_TWICE(422, "{0} 在同一时点报了两次", "{0} is reported twice for the same time"),
    VALUE_UNDATED(422, "应说明年份或截止日期", "A year or a day is needed"),
    VALUE_YEAR_RANGE(422, "年份应在 {0} 至 {1} 之间", "A year lies between {0} and {1}"),
    VALUE_DAY_RANGE(422, "截止日期不能晚于今日,也不能早于 1900 年", "The day is neither after today nor before 1900"),
    TOO_MANY_VALUES(422, "一次最多报 {0} 个数值", "A report has at most {0} figures"),
    REASON_REQUIRED(422, "退回须说明理由", "A reason is needed to return it"),
    TASK_CLOSED(409, "状态为 {0} 时不能再提交", "Nothing more can be filed in status {0}"),
    TRANSITION_NOT_ALLOWED(409, "不能由 {0} 转为 {1}", "It cannot go from {0} to {1}"),
    SELF_VERIFICATION(
            403,
            "报告人、佐证提交人不能核验或销号自己的任务",
            "Whoever reported or filed evidence cannot verify, return or write off the same task");

    private final int status;
    private final String zh;
    private final String en;

    DossierProblem(int status, String zh, String en) {
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
