package io.junheng.indicator.evaluation;

import io.junheng.indicator.evaluation.Counties.Place;
import io.junheng.indicator.framework.FrameworkContent.VerdictContent;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Draws up what a run's subjects come to in each county (编制县域合计表), in one pass over their rows once nothing of them is open. */
@ApplicationScoped
class CountySheets {

    private final Database database;

    CountySheets(Database database) {
        this.database = database;
    }

    /** A criterion of a stage that is added up over the subjects of a county, and its place in their rows. */
    private record Summed(String stage, String criterion, int place) {

        /** Null where the row does not count. */
        String letter() {
            return "case when r.stage = ? then nullif(substr(r.verdicts, " + place + ", 1), '-') end";
        }
    }

    CountySheet of(Run run) {
        List<String> parts = parts(run);
        List<Summed> summed = summed(run);
        SqlText rows = new SqlText().add("(select r.county, r.region_path");
        SqlText columns = SqlText.of(
                "select r.county, left(min(r.region_path), strpos(min(r.region_path), '/' || r.county || '/') + length(r.county) + 1)");
        for (int i = 0; i < parts.size(); i++) {
            rows.add(", ")
                    .add(run.layout().letter(run.scheme().content().subject(), parts.get(i)))
                    .add(" as t" + i);
            for (char verdict : new char[] {'M', 'N', 'U'}) {
                columns.add(", count(*) filter (where r.t" + i + " = '" + verdict + "')");
            }
        }
        for (int i = 0; i < summed.size(); i++) {
            Summed one = summed.get(i);
            rows.add(", " + one.letter() + " as s" + i + ", r.measured[" + one.place() + "] as n" + i, one.stage());
            String counts = " filter (where r.s" + i + " is not null)";
            columns.add(", count(*)" + counts + ", count(r.n" + i + ")" + counts + ", sum(r.n" + i + ")" + counts);
        }
        CountySheet sheet = new CountySheet();
        columns.add(" from ")
                .add(rows)
                .add(
                        " from evaluation_row r where r.series = ? and r.subject = ? and r.since = ?",
                        run.series(),
                        run.scheme().content().subject(),
                        run.number())
                .add(run.within("r.county"))
                .add(" offset 0) r group by r.county")
                .list(database, row -> entered(sheet, row, parts, summed));
        return sheet;
    }

    private static String entered(CountySheet sheet, ResultSet row, List<String> parts, List<Summed> summed)
            throws SQLException {
        String county = row.getString(1);
        sheet.add(new Place(county, row.getString(2)));
        int column = 3;
        for (String part : parts) {
            sheet.tally(part, county, row.getLong(column), row.getLong(column + 1), row.getLong(column + 2));
            column += 3;
        }
        for (Summed one : summed) {
            long counted = row.getLong(column);
            if (counted > 0) {
                Double sum = counted == row.getLong(column + 1) ? row.getDouble(column + 2) : null;
                sheet.sum(one.stage(), one.criterion(), county, sum);
            }
            column += 3;
        }
        return county;
    }

    /** The parts of verdicts over counties that rows of schools have; those of regions change while the county is concluded. */
    private static List<String> parts(Run run) {
        return run.scheme().content().ofSchools()
                ? run.scheme().content().verdicts().stream()
                        .filter(verdict -> verdict.level().equals(Layout.REGION))
                        .map(VerdictContent::of)
                        .flatMap(List::stream)
                        .distinct()
                        .filter(part -> run.layout().has(run.scheme().content().subject(), part))
                        .toList()
                : List.of();
    }

    private static List<Summed> summed(Run run) {
        String subject = run.scheme().content().subject();
        return run.scheme().content().measuredStages().stream()
                .flatMap(stage -> Layout.ofCounties(run.scheme(), stage)
                        .filter(criterion -> CountyCounts.addsUp(run, stage, criterion))
                        .map(criterion -> new Summed(
                                stage, criterion.key(), run.layout().place(stage, subject, criterion.key()))))
                .collect(Collectors.toList());
    }
}
