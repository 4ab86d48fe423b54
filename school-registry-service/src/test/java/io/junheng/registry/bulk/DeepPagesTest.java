package io.junheng.registry.bulk;

import static io.junheng.registry.RegistryApi.foundations;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.identity.Actor;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.transfer.ExportSource;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of schools and regions at their beginning and deep inside: how many rows PostgreSQL reads for a page, as its own plan tells. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class DeepPagesTest {

    private static final int PAGE = 20;

    @Inject
    @All
    List<ExportSource> lists;

    @Inject
    Listings listings;

    @Inject
    Caller caller;

    @Inject
    ObjectMapper json;

    /** Thirty thousand schools in the towns of a province. */
    @BeforeEach
    void manySchools() {
        Database database = Database.ofApplication();
        if (database.number("select count(*) from school where code between '2122400000' and '2122500000'") > 0) {
            return;
        }
        foundations();
        database.execute("""
                with town as (
                    select code, path, row_number() over (order by code) - 1 as place, count(*) over () as towns
                    from region where level = 'TOWN' and code like '22%'
                )
                insert into school (code, name, type, stages, founder, urban_rural, region_code, region_path, boarding, opened_on, version)
                select '2122' || (400000 + n), '第' || n || '小学', case when n % 200 = 0 then '218' else '211' end, '{PRIMARY}', '831', '220',
                    t.code, t.path, false, case when n % 3 = 0 then date '2000-09-01' + n % 50 end, 1
                from generate_series(1, 30000) as n join town t on t.place = n % t.towns
                """);
        database.execute("analyze school");
        database.execute("analyze region");
    }

    @AfterAll
    static void noSchools() {
        Database.ofApplication().execute("delete from school where code between '2122400000' and '2122500000'");
    }

    @ParameterizedTest(name = "{0} of {1} ordered by {2} where {3}: at most {4} rows")
    @CsvSource({
        "schools, , , , 21",
        "schools, , -code, , 21",
        "schools, , name, , 21",
        "schools, , -name, , 21",
        "schools, , , type:eq:218, 21",
        "schools, , , type:eq:211, 500",
        "schools, , -code, type:eq:218, 21",
        "schools, , , 'regionCode:eq:220322100', 60",
        "schools, , , 'name:like:第1*', 200",
        "schools, 220322, , , 1500",
        "schools, 220322, name, , 1500",
        "regions, , , , 30",
        "regions, , name, , 30",
        "regions, , -name, , 30",
        "regions, , , level:eq:TOWN, 30",
        "regions, , , parentCode:eq:220322, 60",
        "regions, 220322, , , 120",
    })
    @ActivateRequestContext
    void aPageReadsAsManyRowsAtTheEndAsAtTheBeginning(
            String resource, String scope, String order, String filter, int most) throws Exception {
        // Given
        caller.become(new Actor("ann", "c1", Set.of("admin"), scope, null, null, null, null));
        ExportSource list = lists.stream()
                .filter(source -> source.listing().resource().equals(resource))
                .findFirst()
                .orElseThrow();
        List<String> filters = filter == null ? List.of() : List.of(filter);

        // When
        long first = looked(list, new PageQuery(Integer.toString(PAGE), null, null, filters, order, null));
        long last = looked(
                list,
                new PageQuery(Integer.toString(PAGE), deepToken(list, filters, order), null, filters, order, null));

        // Then
        assertThat(first).isLessThanOrEqualTo(most);
        assertThat(last).isLessThanOrEqualTo(most);
    }

    /** The token of the last but one page of a thousand, or of the first where there is no more than that. */
    private String deepToken(ExportSource list, List<String> filters, String order) {
        String token = null;
        while (true) {
            Page<JsonNode> page = listings.page(
                    list.listing(),
                    new PageQuery("500", token, null, filters, order, null),
                    JsonNode.class,
                    list.conditions().toArray(Condition[]::new));
            if (page.next() == null) {
                return token;
            }
            token = page.next();
        }
    }

    private long looked(ExportSource list, PageQuery query) throws Exception {
        long looked = 0;
        for (String plan :
                listings.explain(list.listing(), query, list.conditions().toArray(Condition[]::new))) {
            looked += looked(json.readTree(plan).get(0).get("Plan"));
        }
        return looked;
    }

    private static long looked(JsonNode node) {
        long own = node.get("Node Type").asText().contains("Scan")
                ? node.get("Actual Loops").asLong()
                        * (node.get("Actual Rows").asLong()
                                + node.path("Rows Removed by Filter").asLong()
                                + node.path("Rows Removed by Index Recheck").asLong())
                : 0;
        for (JsonNode child : node.path("Plans")) {
            own += looked(child);
        }
        return own;
    }
}
