package io.junheng.task.assignment;

/** Who is to do something (承办单位): a department as it is named, its code where the directory knows it, and its region. */
public record Unit(String name, String code, String regionCode, String regionPath) {}
