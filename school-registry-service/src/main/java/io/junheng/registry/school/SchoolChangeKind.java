package io.junheng.registry.school;

/**
 * The kinds of change that schools go through (机构变动). Those of JY/T 1001 are 新设 更名 合并 撤消 转置 升格; 分设 and 恢复办学 are kept apart
 * here, because they leave a lineage of their own.
 */
public enum SchoolChangeKind {
    /** New schools; none goes into it. */
    ESTABLISH("新设", "established"),
    /** One school under another name; its code stays. */
    RENAME("更名", "renamed"),
    /** One or more schools go into one, which may be new, one of them, or another that stands. */
    MERGE("合并", "merged"),
    /** One school becomes several, of which it may be one. */
    SPLIT("分设", "split"),
    /** Schools end; their pupils may go to others that stand. */
    CLOSE("撤消", "closed"),
    /** Schools that were closed and merged stand again under their old codes. */
    RESTORE("恢复办学", "restored"),
    /** One school becomes one of another type; with another category it gets a new code. */
    UPGRADE("升格", "upgraded"),
    /** As an upgrade, where the type is not a higher one. */
    CONVERT("转置", "converted");

    private final String zh;
    private final String en;

    SchoolChangeKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }

    /** The English word, a past participle. */
    public String en() {
        return en;
    }
}
