package io.junheng.registry.window;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with a reporting window (报送窗口错误). */
public enum WindowProblem implements ProblemType {
    WINDOW_FORM_UNKNOWN(422, "没有报表 {0}", "There is no form {0}"),
    WINDOW_DAY_REQUIRED(422, "须给出日期", "A day is required"),
    WINDOW_ORDER(422, "日期应依次为开始、截止、关闭", "A window opens, is due and closes in that order"),
    WINDOW_ROLE_UNKNOWN(422, "没有角色 {0}", "There is no role {0}"),
    EXTENSION_ROLE(403, "该报送窗口不由您的角色延长", "Your role may not extend this window"),
    EXTENSION_SHORTER(422, "延长后的截止日不得早于原截止日 {0}", "An extension is not due before the window is, on {0}"),
    EXTENSION_REASON(422, "须说明延长理由", "An extension needs a reason");

    private final int status;
    private final String zh;
    private final String en;

    WindowProblem(int status, String zh, String en) {
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
