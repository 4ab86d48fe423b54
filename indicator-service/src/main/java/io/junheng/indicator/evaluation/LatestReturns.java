package io.junheng.indicator.evaluation;

import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/** Who stands in the register today, each with the latest revision of its return (现有对象与最新报表). */
record LatestReturns(KnownRegions regions) implements Subjects {

    @Override
    public String columns(Run run) {
        return run.scheme().content().ofSchools()
                ? "s.code, s.name, s.type, s.region_code, s.region_path, s.county, s.stages"
                : "s.code, s.name, null::text as type, s.code as region_code, s.path as region_path, s.code as county, s.stages";
    }

    @Override
    public SqlText table(Run run, String stage) {
        return SqlText.of(
                run.scheme().content().ofSchools()
                        ? "known_school s"
                        : "(select k.*, null::text[] as stages from known_region k) s");
    }

    @Override
    public String revision(String figures, int place) {
        return figures + ".latest";
    }

    @Override
    public SqlText condition(Run run, String stage) {
        return run.scheme().content().ofSchools() ? schools(run, stage) : regions(run);
    }

    private SqlText schools(Run run, String stage) {
        LocalDate begin = LocalDate.of(run.evaluation().year(), Month.SEPTEMBER, 1);
        return SqlText.of(
                        "starts_with(s.region_path, ?) and ? = any(s.stages) and (y0.revision is not null or (coalesce(s.opened_on <= ?, true) and coalesce(s.closed_on > ?, true)))",
                        run.evaluation().regionPath(),
                        stage,
                        begin,
                        begin)
                .add(below(run, "s.region_path"))
                .add(run.within("s.county"));
    }

    private static SqlText regions(Run run) {
        return SqlText.of(
                        "starts_with(s.path, ?) and (y0.revision is not null or s.code = ?)",
                        run.evaluation().regionPath(),
                        run.evaluation().regionCode())
                .add(run.within("s.code"));
    }

    /** That the path lies in one of the run's counties, said so that an index finds it. */
    private SqlText below(Run run, String path) {
        if (run.whole()) {
            return SqlText.of("");
        }
        List<Optional<KnownRegion>> counties =
                run.counties().stream().map(regions::find).toList();
        if (counties.isEmpty() || counties.stream().anyMatch(Optional::isEmpty)) {
            return SqlText.of("");
        }
        SqlText any = SqlText.of(" and (false");
        counties.forEach(county ->
                any.add(" or starts_with(" + path + ", ?)", county.get().path()));
        return any.add(")");
    }
}
