package io.junheng.kit;

import io.junheng.kit.problem.ProblemType;

enum KitTestProblem implements ProblemType {
    BAD_CODE;

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String zh() {
        return "编号 {0} 无效";
    }

    @Override
    public String en() {
        return "Code {0} is not valid";
    }
}
