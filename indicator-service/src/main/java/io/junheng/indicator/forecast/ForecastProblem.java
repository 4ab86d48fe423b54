package io.junheng.indicator.forecast;

import io.junheng.kit.problem.ProblemType;

/** Why there is no forecast. */
enum ForecastProblem implements ProblemType {
    NO_CLASSES(422, "{0} 年没有已锁定的班级数据，无法预测", "There are no classes in locked returns of {0} to start from"),
    TOO_LARGE(422, "学校 {0} 所，上限 {1}；请指定较小的区划", "There are {0} schools, the limit is {1}; name a smaller region");

    private final int status;
    private final String zh;
    private final String en;

    ForecastProblem(int status, String zh, String en) {
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
