package io.junheng.registry.completeness;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.sql.Database;
import io.junheng.registry.catalogue.Catalogue;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.region.RegionDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts returns against those who have to file them (报送完整性), with one statement whatever the size of the region. */
@ApplicationScoped
class Completeness {

    private static final int FIRST_MISSING = 100;

    private final Database database;
    private final Catalogue catalogue;
    private final RegionDirectory regions;
    private final Listings listings;
    private final Caller caller;

    Completeness(Database database, Catalogue catalogue, RegionDirectory regions, Listings listings, Caller caller) {
        this.database = database;
        this.catalogue = catalogue;
        this.regions = regions;
        this.listings = listings;
        this.caller = caller;
    }

    /** Which returns are counted, and the path they lie below. */
    record Question(Form form, int year, String path) {}

    CompletenessView of(String form, Integer year, String regionCode) {
        Question question = question(form, year, regionCode);
        List<Tally> tallies = tallies(question);
        return new CompletenessView(
                form,
                year,
                TallyView.of(tallies.get(tallies.size() - 1)),
                tallies.subList(0, tallies.size() - 1).stream()
                        .map(TallyView::of)
                        .toList(),
                missing(question, PageQuery.first(FIRST_MISSING)).items());
    }

    Page<MissingView> missing(String form, Integer year, String regionCode, PageQuery query) {
        return missing(question(form, year, regionCode), query);
    }

    private Question question(String form, Integer year, String regionCode) {
        Problems problems = new Problems();
        boolean named = form != null && !form.isBlank();
        Optional<Form> asked = named ? catalogue.form(form) : Optional.empty();
        problems.require(named, "?form", CompletenessProblem.COMPLETENESS_FORM)
                .require(
                        !named || asked.isPresent(),
                        "?form",
                        CompletenessProblem.COMPLETENESS_FORM_UNKNOWN,
                        String.valueOf(form))
                .require(year != null && year > 0 && year < 3000, "?year", CompletenessProblem.COMPLETENESS_YEAR)
                .throwIfAny();
        return new Question(asked.orElseThrow(), year, regionCode == null ? caller.regionPath() : path(regionCode));
    }

    private String path(String regionCode) {
        return Optional.ofNullable(regions.paths(List.of(regionCode)).get(regionCode))
                .filter(caller::sees)
                .orElseThrow(() -> Problem.of(CompletenessProblem.COMPLETENESS_REGION_UNKNOWN, regionCode)
                        .at("?regionCode"));
    }

    /** The sub-regions by code and the whole last. */
    private List<Tally> tallies(Question question) {
        Expected expected = new Expected(question.form(), question.year());
        Condition who = expected.condition();
        List<Object> parameters = new ArrayList<>();
        parameters.add(question.path().length() + 1);
        parameters.add(question.form().subject());
        parameters.add(question.form().key());
        parameters.add(question.year());
        parameters.add(question.path());
        parameters.addAll(who.parameters());
        String whole = question.path().replaceAll(".*/([0-9]+)/$", "$1");
        parameters.add(whole);
        return database.list(
                """
                with counted as (
                    select split_part(substr(%1$s, ?), '/', 1) as child, r.status, r.late,
                        r.status in ('SUBMITTED', 'VERIFIED', 'LOCKED') or r.revision > 1 as complete
                    from %2$s
                    left join filed_return r on r.subject = ? and r.subject_code = x.code and r.form = ? and r.year = ?
                    where %1$s like ? || '%%' and %3$s
                ), tallied as (
                    select grouping(child) = 1 as whole, child, count(*) as expected,
                        count(*) filter (where status = 'DRAFT') as drafted,
                        count(*) filter (where status = 'SUBMITTED') as submitted,
                        count(*) filter (where status = 'VERIFIED') as verified,
                        count(*) filter (where status = 'LOCKED') as locked,
                        count(*) filter (where status = 'RETURNED') as returned,
                        count(*) filter (where complete) as complete,
                        count(*) filter (where complete and late) as late
                    from counted group by grouping sets ((child), ())
                )
                select g.code, g.name, t.* from tallied t
                left join region g on g.code = case when t.whole then ? else t.child end
                where t.whole or t.child <> ''
                order by t.whole, t.child
                """.formatted(expected.path(), expected.table(), who.sql()), Completeness::read, parameters.toArray());
    }

    private static Tally read(ResultSet row) throws SQLException {
        return new Tally(
                row.getString("code"),
                row.getString("name"),
                row.getLong("expected"),
                row.getLong("drafted"),
                row.getLong("submitted"),
                row.getLong("verified"),
                row.getLong("locked"),
                row.getLong("returned"),
                row.getLong("complete"),
                row.getLong("late"));
    }

    private Page<MissingView> missing(Question question, PageQuery query) {
        Expected expected = new Expected(question.form(), question.year());
        return listings.page(
                expected.listing(),
                query,
                MissingView.class,
                expected.condition(),
                Condition.of(expected.path() + " like ? || '%'", question.path()),
                Condition.of("""
                        not exists (
                            select from filed_return r
                            where r.subject = ? and r.subject_code = x.code and r.form = ? and r.year = ?
                                and (r.status in ('SUBMITTED', 'VERIFIED', 'LOCKED') or r.revision > 1)
                        )
                        """, question.form().subject(), question.form().key(), question.year()));
    }
}
