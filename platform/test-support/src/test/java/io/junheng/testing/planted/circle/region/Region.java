package io.junheng.testing.planted.circle.region;

import io.junheng.testing.planted.circle.school.School;

/** Needs its schools. */
public record Region(School[] schools) {}
