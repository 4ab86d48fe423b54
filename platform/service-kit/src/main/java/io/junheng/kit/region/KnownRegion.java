package io.junheng.kit.region;

/** A region (区划) as this service has heard of it: {@code path} is {@code /220000/220300/}. */
public record KnownRegion(String code, String name, String level, String parentCode, String path) {}
