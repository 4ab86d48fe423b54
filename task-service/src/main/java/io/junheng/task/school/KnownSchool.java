package io.junheng.task.school;

/** A school as this service has heard of it (学校). */
public record KnownSchool(String code, String name, String regionCode, String regionPath) {}
