package io.junheng.registry.school;

import io.junheng.registry.founding.Candidate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Which records have to be held against the rules on founding and naming schools (设置审查对象). */
final class Candidates {

    private Candidates() {}

    /**
     * The school that {@code whole} founds or renames on {@code day}; empty when neither name nor what the rules look at changes against {@code present}, or
     * when the record cannot be read anyway.
     */
    static Optional<Candidate> of(School present, PutSchool whole, LocalDate day, Map<String, String> regionPaths) {
        String path = regionPaths.get(whole.regionCode());
        if (whole.name() == null || whole.type() == null || whole.founder() == null || path == null) {
            return Optional.empty();
        }
        if (present != null
                && present.details().name().text().equals(whole.name())
                && present.details().type().code().equals(whole.type())
                && present.details().founder().code().equals(whole.founder())) {
            return Optional.empty();
        }
        return Optional.of(
                new Candidate(whole.code(), whole.name(), whole.type(), whole.founder(), path, day, present == null));
    }
}
