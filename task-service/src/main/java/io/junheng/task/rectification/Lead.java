package io.junheng.task.rectification;

/** Who leads a rectification (牵头部门): a department of the directory, or one that is only named. */
record Lead(String name, String code) {}
