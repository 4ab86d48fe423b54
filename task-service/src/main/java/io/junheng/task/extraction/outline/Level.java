package io.junheng.task.extraction.outline;

/** The levels of numbering that official documents use (GB/T 9704), from the widest. */
public enum Level {
    /** A document in a collection of documents: {@code 篇八}, {@code 第三篇}. */
    PART,
    /** {@code 一、}, {@code 第一部分}, {@code 第一章}. */
    CHAPTER,
    /** {@code (一)}. */
    SECTION,
    /** {@code 1.} or {@code 1、}, or {@code 第一条}. */
    ITEM,
    /** {@code (1)}, {@code 1)} or {@code ①}; of an article also {@code (一)} and {@code 1.}. */
    SUBITEM;

    boolean isAbove(Level other) {
        return ordinal() < other.ordinal();
    }
}
