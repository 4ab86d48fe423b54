package io.junheng.registry.ledger;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Which region and year a caller asks about (查询范围): those of its scope and today by default. */
@ApplicationScoped
class Regions {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;

    private final Database database;
    private final Caller caller;
    private final Clock clock;

    Regions(Database database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** A region; code is null for the whole country. */
    record Found(String code, String path) {}

    /** The region in the caller's scope; else 404. */
    Found find(String code) {
        if (code == null) {
            return new Found(caller.actor().regionCode(), caller.regionPath());
        }
        return database.one("select path from region where code = ?", row -> row.getString(1), code)
                .filter(caller::sees)
                .map(path -> new Found(code, path))
                .orElseThrow(
                        () -> Problem.of(LedgerProblem.REGION_NOT_FOUND, code).at("?regionCode"));
    }

    String name(String code) {
        return Optional.ofNullable(code)
                .flatMap(
                        given -> database.one("select name from region where code = ?", row -> row.getString(1), given))
                .orElse(null);
    }

    int year(Ledger ledger, Integer year) {
        int asked = year == null ? ledger.yearOf(LocalDate.now(clock)) : year;
        if (asked < FIRST_YEAR || asked > LAST_YEAR) {
            throw Problem.of(LedgerProblem.YEAR_FORMAT).at("?year");
        }
        return asked;
    }
}
