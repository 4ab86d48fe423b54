package io.junheng.indicator.evaluation;

import java.util.List;

/**
 * The subjects of a finished evaluation below a path with the revisions that it froze, but for some that are replaced or left out (固定输入加假设). {@code rows}
 * is a JSON array of those that take their place or are new.
 */
record FrozenAnd(Evaluation of, String path, List<String> but, String rows) implements Subjects {

    @Override
    public String columns(Run run) {
        return "s.code, s.name, s.type, s.region_code, s.region_path, s.county, s.stages";
    }

    @Override
    public SqlText table(Run run, String stage) {
        return SqlText.of("""
                (select r.code, r.name, r.type, r.region_code, r.region_path, r.county, r.stages, r.revisions
                from evaluation e join evaluation_row r on r.series = e.series and r.since <= e.run and r.until > e.run
                where e.id = ? and r.stage = ? and r.subject = ? and starts_with(r.region_path, ?) and not r.code = any(?)
                    and r.revisions is not null
                union all
                select j.* from jsonb_to_recordset(?::jsonb) as j (code text, name text, type text, region_code text,
                    region_path text, county text, stages text[], revisions integer[])) s
                """, of.id(), stage, run.scheme().content().subject(), path, but, rows);
    }

    @Override
    public String revision(String figures, int place) {
        return figures + ".revision = s.revisions[" + place + "]";
    }

    @Override
    public SqlText condition(Run run, String stage) {
        return run.scheme().content().ofSchools() ? SqlText.of("? = any(s.stages)", stage) : SqlText.of("true");
    }
}
