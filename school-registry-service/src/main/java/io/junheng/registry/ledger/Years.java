package io.junheng.registry.ledger;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Counts a ledger's items year by year (逐年结转). */
@ApplicationScoped
class Years {

    private final Database database;
    private final Regions regions;
    private final Clock clock;

    Years(Database database, Regions regions, Clock clock) {
        this.database = database;
        this.regions = regions;
        this.clock = clock;
    }

    YearsView of(Ledger ledger, String regionCode) {
        Regions.Found region = regions.find(regionCode);
        return new YearsView(
                ledger.key(),
                region.code(),
                database.list(
                        """
                        with item as (
                            select year, closed_year, increment from ledger_item
                            where ledger = ? and status <> 'VOIDED' and region_path like ? || '%'
                        )
                        select y.year,
                            count(*) filter (where i.year < y.year and (i.closed_year is null or i.closed_year >= y.year)),
                            count(*) filter (where i.year = y.year),
                            count(*) filter (where i.closed_year = y.year),
                            count(*) filter (where i.year <= y.year and (i.closed_year is null or i.closed_year > y.year)),
                            count(*) filter (where i.year = y.year and i.increment)
                        from (select generate_series((select min(year) from item), ?) as year) y cross join item i
                        group by y.year order by y.year
                        """,
                        row -> new YearsView.YearView(
                                row.getInt(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6)),
                        ledger.key(),
                        region.path(),
                        ledger.yearOf(LocalDate.now(clock))));
    }
}
