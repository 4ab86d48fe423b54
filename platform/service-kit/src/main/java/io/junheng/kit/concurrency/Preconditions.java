package io.junheng.kit.concurrency;

import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import java.util.Arrays;
import java.util.Optional;

/** Checks of RFC 9110 preconditions against a row's version. */
public final class Preconditions {

    private Preconditions() {}

    /** Throws 428 when {@code ifMatch} is absent and 412 when it names another version; {@code *} matches what exists. */
    public static void match(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(KitProblem.MISSING_PRECONDITION);
        }
        if (!names(ifMatch, version)) {
            throw Problem.of(KitProblem.STALE);
        }
    }

    /** Throws 412 when {@code If-None-Match: *} guards a creation and the row exists. */
    public static void absent(String ifNoneMatch) {
        if (ifNoneMatch != null && ifNoneMatch.trim().equals("*")) {
            throw Problem.of(KitProblem.ALREADY_EXISTS);
        }
    }

    /** Throws 412 when {@code If-Match} is given for a row that does not exist. */
    public static void present(String ifMatch) {
        if (ifMatch != null && !ifMatch.isBlank()) {
            throw Problem.of(KitProblem.STALE);
        }
    }

    /** What a PUT has to meet: {@link #present} where nothing is known under the key, otherwise {@link #absent} and {@link #match} with the version that is. */
    public static void put(Optional<Long> known, String ifMatch, String ifNoneMatch) {
        if (known.isEmpty()) {
            present(ifMatch);
        } else {
            absent(ifNoneMatch);
            match(ifMatch, known.get());
        }
    }

    /** Whether a conditional GET can be answered with 304. */
    public static boolean unchanged(String ifNoneMatch, long version) {
        return ifNoneMatch != null && names(ifNoneMatch, version);
    }

    private static boolean names(String header, long version) {
        String etag = Etag.of(version);
        return Arrays.stream(header.split(","))
                .map(String::trim)
                .anyMatch(given -> given.equals("*") || given.equals(etag) || given.equals("W/" + etag));
    }
}
