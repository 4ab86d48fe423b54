package io.junheng.task.setting;

import io.junheng.kit.problem.Problems;

/** One kind of settings (设置种类): its name in the path, the type of its values, and what these must hold to. Each is a bean beside the feature that uses it. */
public interface SettingKind<T> {

    /** The name in the path, such as {@code ladder}. */
    String kind();

    Class<T> type();

    /** Says what is wrong with the values; pointers begin with {@code /values}. */
    void check(T values, Problems problems);
}
