package io.junheng.registry.layout;

/** The four lists of a layout plan (四类学校). */
public enum LayoutList {
    /** 保留: a school that stays. */
    KEEP,
    /** 新建: a school that does not exist yet. */
    NEW,
    /** 撤并: a school that is to be merged or closed. */
    MERGE,
    /** 恢复: a closed school that is to open again, or has. */
    RESTORE
}
