package io.junheng.task.assessment;

import io.junheng.kit.problem.ProblemType;

/** Refusals of scores and assessments (考核错误). */
enum AssessmentProblem implements ProblemType {
    SCHEME_UNKNOWN(422, "没有办法 {0}", "There is no scheme {0}"),
    AREA_UNKNOWN(422, "没有区域 {0}", "There is no area {0}"),
    SCORE_RANGE(422, "分数应为 0 至 100", "A score lies between 0 and 100"),
    SCORE_DAY(422, "须有不晚于今日的日期", "It has a day that is not after today"),
    SCORE_BY_HEAD(403, "被检查区域的负责人不参与打分", "Whoever heads the area does not score it"),
    SCORE_ENOUGH(409, "该区域当月已检查 {0} 次", "The area was inspected {0} times this month"),
    SCORE_TWICE(409, "该区域当日已评分", "The area is scored on that day already"),
    MONTH_FORMAT(422, "月份应为 2026-03 的样式", "A month is written like 2026-03"),
    YEAR_RANGE(422, "年度应为 1900 至 2999", "A year lies between 1900 and 2999"),
    REGION_UNKNOWN(422, "区划 {0} 不存在或不在管辖范围", "Region {0} does not exist or lies outside your scope"),
    REGION_MISSING(422, "缺少 {0} 的考核结果", "The result of {0} is missing"),
    REGION_NOT_BELOW(422, "{0} 不是所辖县(市、区)", "{0} is no county of the region"),
    REGION_TWICE(422, "{0} 重复", "{0} occurs twice"),
    PART_MISSING(422, "缺少考核项 {0}", "Part {0} is missing"),
    PART_UNKNOWN(422, "没有考核项 {0}", "There is no part {0}"),
    VETO_UNKNOWN(422, "没有否决项 {0}", "There is no veto {0}"),
    ASSESSMENT_PUBLISHED(409, "已发布的考核结果不能变更,须另出新版", "What is published cannot be changed; make a new version"),
    ASSESSMENT_OWN(403, "起草人不能审发", "Its author cannot publish it"),
    ASSESSMENT_DRAFT(409, "尚有未发布的版本", "There is a version that is not published yet");

    private final int status;
    private final String zh;
    private final String en;

    AssessmentProblem(int status, String zh, String en) {
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
