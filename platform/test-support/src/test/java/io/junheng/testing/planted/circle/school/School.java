package io.junheng.testing.planted.circle.school;

import io.junheng.testing.planted.circle.region.Region;

/** Needs its region. */
public record School(Region region) {}
