package io.junheng.registry.founding;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with founding rules, and with schools by them (学校设置错误). */
public enum FoundingProblem implements ProblemType {
    FOUNDING_RULE_BROKEN("{1}：{2}（规则 {0}{4}）", "{3}: {2} (rule {0}{4})"),
    FOUNDING_EXCEPTION_NEEDED(
            "{1}（规则 {0}{4}）；确需例外的，在机构变动的 exceptions 中写明例外文件",
            "{3} (rule {0}{4}); where an exception is granted, name its document in exceptions of the change of schools"),
    FOUNDING_KEY_FORMAT("键应为小写字母、数字和连字符，至多 60 位", "A key has lower-case letters, digits and hyphens, at most 60"),
    FOUNDING_KEY_DIFFERS("键与路径中的不同", "The key differs from that of the path"),
    FOUNDING_KIND_UNKNOWN("没有规则种类 {0}", "There is no kind of rule {0}"),
    FOUNDING_WORDS_REQUIRED("NAME_WORDS 规则须列出字样", "A rule on words lists them"),
    FOUNDING_WORDS_FORBIDDEN("只有 NAME_WORDS 规则有字样", "Only a rule on words has words"),
    FOUNDING_TYPES_REQUIRED("不再新设的规则须写明办学类型", "A rule against founding names the types");

    private final String zh;
    private final String en;

    FoundingProblem(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return 422;
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
