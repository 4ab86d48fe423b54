package io.junheng.indicator.history;

import io.junheng.indicator.history.HistoryView.Reported;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What evaluations have said of past years (历年结果): of several of a subject and year the one that finished last. */
@ApplicationScoped
class Reports {

    private final Database database;

    Reports(Database database) {
        this.database = database;
    }

    /** The results of these subjects by year, as far as they lie below a path or are of those that stand for the subject. */
    Map<Integer, List<Reported>> of(
            String framework, String criterion, String stage, String subject, Collection<String> codes) {
        Map<Integer, List<Reported>> reports = new TreeMap<>();
        database.list(
                """
                select distinct on (s.year, r.code) s.year, r.code, r.name,
                    trim_scale(round(r.measured[c.place]::numeric, 12)),
                    case substr(r.verdicts, c.place, 1) when 'M' then 'MET' when 'N' then 'NOT_MET' else 'UNDETERMINED' end
                from evaluation_series s
                join (select series, max(finished_at) as finished from evaluation where status = 'FINISHED' group by series) l
                    on l.series = s.id
                join evaluation_column c on c.series = s.id and c.criterion = ? and c.stage = ? and c.subject = ?
                join evaluation_row r on r.series = s.id and r.stage = c.stage and r.subject = c.subject and r.code = any(?)
                    and r.until = 2147483647
                where s.framework = ? and substr(r.verdicts, c.place, 1) <> '-'
                order by s.year, r.code, l.finished desc, s.id desc
                """,
                row -> reports.computeIfAbsent(row.getInt(1), added -> new ArrayList<>())
                        .add(new Reported(
                                row.getString(2), row.getString(3), plain(row.getBigDecimal(4)), row.getString(5))),
                criterion,
                stage,
                subject,
                codes,
                framework);
        return reports;
    }

    private static BigDecimal plain(BigDecimal value) {
        return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
