package io.junheng.registry.region;

/** The kinds of change that regions go through (区划变更). */
enum RegionChangeKind {
    ESTABLISH("设立"),
    RENAME("更名"),
    /** The same unit under another code, with everything below it. */
    RECODE("变更代码"),
    /** The same unit and code below another parent. */
    TRANSFER("划转"),
    MERGE("合并"),
    SPLIT("分设"),
    ABOLISH("撤销");

    private final String zh;

    RegionChangeKind(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }
}
