package io.junheng.registry.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.registry.catalogue.Catalogue;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.region.RegionDirectory;
import io.junheng.registry.school.KnownSchool;
import io.junheng.registry.school.SchoolDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures from other sources (其他来源的数据), beside the returns and never in their place. */
@ApplicationScoped
public class Sources {

    private static final TypeReference<Map<String, BigDecimal>> FIGURES = new TypeReference<>() {};
    private static final String OF_RETURN =
            "select subject, subject_code, region_path, form, year, source, basis, figures::text, version from source_figures"
                    + " where subject = ? and subject_code = ? and form = ? and year = ?";

    private final Database database;
    private final Catalogue catalogue;
    private final SchoolDirectory schools;
    private final RegionDirectory regions;
    private final Outbox outbox;
    private final Caller caller;
    private final ObjectMapper json;

    Sources(
            Database database,
            Catalogue catalogue,
            SchoolDirectory schools,
            RegionDirectory regions,
            Outbox outbox,
            Caller caller,
            ObjectMapper json) {
        this.database = database;
        this.catalogue = catalogue;
        this.schools = schools;
        this.regions = regions;
        this.outbox = outbox;
        this.caller = caller;
        this.json = json;
    }

    /** What other sources say of one return, by source; whether the caller may see it is theirs to ask. */
    public List<SourceFigures> of(Subject subject, String code, String form, int year) {
        return database.list(OF_RETURN + " order by source", this::read, subject, code, form, year);
    }

    /** Before and after; {@code before} is null when the source had said nothing. */
    record Change(SourceFigures before, SourceFigures after) {}

    @Transactional
    Change put(
            Subject subject,
            String code,
            int year,
            String source,
            PutSourceFigures request,
            String ifMatch,
            String ifNoneMatch) {
        String path = path(subject, code);
        Form form = catalogue
                .form(String.valueOf(request.form()))
                .filter(found -> found.subject() == subject)
                .orElseThrow(() -> Problem.of(SourceProblem.SOURCE_FORM_UNKNOWN, String.valueOf(request.form()))
                        .at("/form"));
        SourceFigures wanted = request.figures(subject, code, path, form, year, source);
        SourceFigures before = database.one(
                        OF_RETURN + " and source = ? for update", this::read, subject, code, form.key(), year, source)
                .orElse(null);
        if (before == null) {
            Preconditions.present(ifMatch);
        } else {
            Preconditions.absent(ifNoneMatch);
            Preconditions.match(ifMatch, before.version());
        }
        if (before != null && before.equals(wanted.at(before.version()))) {
            return new Change(before, before);
        }
        SourceFigures after = before == null ? wanted : wanted.at(before.version() + 1);
        store(after);
        outbox.append(after.since(before));
        return new Change(before, after);
    }

    /** The path of a school or region in the caller's scope; else 404. */
    String path(Subject subject, String code) {
        caller.requireSchool(subject == Subject.SCHOOL ? code : "");
        Optional<String> path = subject == Subject.SCHOOL
                ? Optional.ofNullable(schools.byCode(List.of(code)).get(code)).map(KnownSchool::regionPath)
                : Optional.ofNullable(regions.paths(List.of(code)).get(code));
        return path.filter(caller::sees).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private void store(SourceFigures figures) {
        int rows = database.update(
                """
                insert into source_figures as s (subject, subject_code, region_path, form, year, source, basis, figures, version)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (subject, subject_code, year, form, source) do update set region_path = excluded.region_path,
                    basis = excluded.basis, figures = excluded.figures, version = excluded.version
                where s.version = excluded.version - 1
                """,
                figures.subject(),
                figures.subjectCode(),
                figures.regionPath(),
                figures.form(),
                figures.year(),
                figures.source(),
                figures.basis(),
                text(figures.figures()),
                figures.version());
        if (rows == 0) {
            throw Problem.of(KitProblem.STALE);
        }
    }

    private SourceFigures read(ResultSet row) throws SQLException {
        return new SourceFigures(
                Subject.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                parsed(row.getString(8)),
                row.getLong(9));
    }

    private Map<String, BigDecimal> parsed(String text) {
        try {
            return json.readValue(text, FIGURES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored figures are unreadable", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
