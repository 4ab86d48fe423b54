package io.junheng.task.scan;

/** Why a file is not taken in (危险内容). */
public enum Threat {
    /** 可执行程序 */
    PROGRAM("可执行程序", "a program"),
    /** 宏 */
    MACRO("宏或控件", "macros or controls"),
    /** 脚本 */
    SCRIPT("脚本", "a script"),
    /** 启动动作 */
    LAUNCH("启动其他程序的动作", "an action that starts another program"),
    /** 外部模板或对象 */
    FOREIGN_PART("引用外部的模板或嵌入对象", "a template from elsewhere or an embedded object"),
    /** 加密,无法检查 */
    ENCRYPTED("加密内容,无法检查", "encrypted content that cannot be looked into"),
    /** 异常压缩 */
    BOMB("异常的压缩内容", "content that unfolds beyond all measure"),
    /** 残缺 */
    BROKEN("残缺的结构", "a structure that cannot be read"),
    /** 类型不符 */
    OTHER_TYPE("与声明类型不符的内容", "content of another type than it is sent as");

    private final String zh;
    private final String en;

    Threat(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
