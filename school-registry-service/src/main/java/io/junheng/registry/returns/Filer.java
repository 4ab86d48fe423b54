package io.junheng.registry.returns;

import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.school.KnownSchool;
import io.junheng.registry.school.Stage;
import java.util.Set;

/**
 * The school or region a return is about (填报对象), with the stages it teaches; a region concerns all of them. {@code school} is null for a
 * region.
 */
record Filer(
        Subject subject, String code, String regionCode, String regionPath, Set<Stage> stages, KnownSchool school) {}
