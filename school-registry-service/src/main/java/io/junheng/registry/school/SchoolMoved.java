package io.junheng.registry.school;

/** Told inside the service, in the transaction of the change, when a school lies in another region or its region lies elsewhere (学校所在区划变更). */
public record SchoolMoved(String code, String regionCode, String regionPath) {}
