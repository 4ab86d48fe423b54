package io.junheng.task.extraction.target;

/** How the real figure must stand to the value (比较关系). 以上, 以下, 不低于 and 不超过 include the value; 不足 and 超过 do not. */
public enum Comparison {
    EQUAL("="),
    AT_LEAST(">="),
    AT_MOST("<="),
    MORE(">"),
    LESS("<");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
