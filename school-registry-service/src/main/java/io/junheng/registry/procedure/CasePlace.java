package io.junheng.registry.procedure;

/** Where the subject of a case lies (所在区划). */
record CasePlace(String regionCode, String regionPath) {}
