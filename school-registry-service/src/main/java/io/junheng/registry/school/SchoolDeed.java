package io.junheng.registry.school;

/** What happens to one school (学校经历), with its sentence; {0} stands for the schools that it happens with. */
public enum SchoolDeed {
    ENTERED("登记", "entered in the register"),
    CORRECTED("更正信息", "record corrected"),
    SHUT("登记撤销日期", "closing day recorded"),
    MOVED("随区划调整", "followed its region"),
    ESTABLISHED("新设", "established"),
    RENAMED("更名", "renamed"),
    MERGED_INTO("并入{0}", "merged into {0}"),
    ABSORBED("并入了{0}", "absorbed {0}"),
    FORMED_FROM("由{0}合并设立", "formed from {0}"),
    SPLIT_INTO("分设为{0}", "split into {0}"),
    SPLIT_OFF("由{0}分设", "split off from {0}"),
    CLOSED("撤消", "closed"),
    CLOSED_INTO("撤消，生源并入{0}", "closed, its pupils went to {0}"),
    TOOK_OVER("接收{0}的生源", "took over the pupils of {0}"),
    RESTORED("恢复办学", "restored"),
    RESTORED_FROM("由{0}恢复办学", "restored out of {0}"),
    GAVE_BACK("{0}由本校恢复办学", "{0} was restored out of it"),
    UPGRADED("升格", "upgraded"),
    CONVERTED("转置", "converted"),
    REPLACED_BY("改用新标识码{0}", "goes on as {0}"),
    REPLACES("接续{0}", "continues {0}"),
    REASSIGNED("改属中心校{0}", "now belongs to central school {0}");

    private final String zh;
    private final String en;

    SchoolDeed(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The sentence in Chinese or English. */
    public String text(boolean chinese, String others) {
        return (chinese ? zh : en).replace("{0}", others);
    }
}
