package io.junheng.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.PageQuery;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.junheng.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every list can do beside a page: be read in parts at the same time, come as CSV, lead to its changes, and cost the same at any depth. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class KitListTest {

    private static final int NOTES = 20_000;

    @Inject
    Listings listings;

    @Inject
    ObjectMapper json;

    /** Every third note has no amount; titles repeat a hundred times. */
    @BeforeAll
    static void manyNotes() {
        Database database = Database.ofApplication();
        database.execute("truncate note");
        database.execute("""
                insert into note (code, region_path, title, amount)
                select 'n' || lpad(n::text, 6, '0'), '/', 'title ' || lpad((n % 200)::text, 3, '0'),
                    case when n % 3 > 0 then n % 97 end
                from generate_series(1, ?) as n
                """, NOTES);
        database.execute("create index if not exists note_title on note (title, code)");
        database.execute("create index if not exists note_amount on note (amount, code)");
        database.execute("analyze note");
    }

    private static RequestSpecification admin() {
        return given().header(
                        "Authorization",
                        TestTokens.of("ann").client("c1").role("admin").bearer());
    }

    private static List<String> walk(String token, String... query) {
        List<String> codes = new ArrayList<>();
        String next = token;
        do {
            RequestSpecification request = admin().queryParam("pageSize", 1000).queryParam("fields", "code");
            for (String parameter : query) {
                request.queryParam(parameter.split("=")[0], parameter.split("=")[1]);
            }
            if (next != null) {
                request.queryParam("pageToken", next);
            }
            ValidatableResponse page = request.get("/v1/notes").then().statusCode(200);
            codes.addAll(page.extract().path("items.code"));
            next = page.extract().path("next");
        } while (next != null);
        return codes;
    }

    @ParameterizedTest(name = "ordered by {0}")
    @ValueSource(strings = {"code", "-code", "title", "-title", "amount", "-amount", "-amount,title", "title,-amount"})
    void partitionsReadTogetherAreTheWholeListInOrder(String order) {
        // Given
        List<String> whole = walk(null, "order=" + order);

        // When
        List<String> tokens = admin().queryParam("order", order)
                .queryParam("number", 7)
                .get("/v1/notes/partitions")
                .then()
                .statusCode(200)
                .extract()
                .path("pageTokens");
        List<List<String>> parts =
                tokens.stream().map(token -> walk(token, "order=" + order)).toList();

        // Then
        assertThat(whole).hasSize(NOTES).doesNotHaveDuplicates();
        assertThat(parts).hasSize(7).allSatisfy(part -> assertThat(part.size()).isBetween(2_850, 2_860));
        assertThat(parts.stream().flatMap(List::stream).toList()).isEqualTo(whole);
    }

    @Test
    void partitionsKeepToTheFilters() {
        List<String> tokens = admin().queryParam("filter", "title:eq:title 007")
                .queryParam("number", 3)
                .get("/v1/notes/partitions")
                .then()
                .statusCode(200)
                .extract()
                .path("pageTokens");

        Set<String> codes = new LinkedHashSet<>();
        tokens.forEach(token -> codes.addAll(walk(token, "filter=title:eq:title 007")));

        assertThat(codes)
                .hasSize(100)
                .allSatisfy(code ->
                        assertThat(Integer.parseInt(code.substring(1)) % 200).isEqualTo(7));
    }

    @Test
    void aListOfNothingIsOnePartition() {
        List<String> tokens = admin().queryParam("filter", "code:eq:none")
                .get("/v1/notes/partitions")
                .then()
                .statusCode(200)
                .extract()
                .path("pageTokens");

        assertThat(tokens).hasSize(1);
        assertThat(walk(tokens.get(0), "filter=code:eq:none")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/notes/partitions?number=0, 400",
        "/v1/notes/partitions?number=201, 400",
        "/v1/nowhere/partitions, 404"
    })
    void partitionsThatMakeNoSenseAreRefused(String path, int status) {
        admin().get(path).then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void aListComesWholeAsCsvHoweverLong() {
        String[] lines = admin().accept("text/csv")
                .queryParam("order", "title")
                .get("/v1/notes")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString()
                .split("\r\n");

        assertThat(lines).hasSize(NOTES + 1);
        assertThat(lines[0]).isEqualTo("code,regionPath,title,amount,writtenOn,version");
        assertThat(lines[1]).isEqualTo("n000200,/,title 000,6,,1");
    }

    @Test
    void aPartitionComesAsCsvToo() {
        String token = admin().queryParam("number", 10)
                .get("/v1/notes/partitions")
                .then()
                .extract()
                .path("pageTokens[9]");

        String csv = admin().accept("text/csv, application/json;q=0.5")
                .queryParam("fields", "amount,code")
                .queryParam("pageToken", token)
                .get("/v1/notes")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv.split("\r\n")).hasSize(2_001).startsWith("amount,code", "56,n018001");
    }

    @Test
    void onePageAsCsvSaysWhereTheNextOneIs() {
        String link = admin().accept("text/csv")
                .queryParam("pageSize", 2)
                .get("/v1/notes")
                .then()
                .statusCode(200)
                .extract()
                .header("Link");

        assertThat(link).startsWith("</v1/notes?").endsWith(">; rel=\"next\"");
    }

    @Test
    void cellsThatASpreadsheetWouldRunComeAsText() {
        Database.ofApplication()
                .execute("insert into note (code, region_path, title, amount) values ('zz', '/', '=1+1', -5)");
        try {
            String csv = admin().accept("text/csv")
                    .queryParam("filter", "code:eq:zz")
                    .get("/v1/notes")
                    .then()
                    .extract()
                    .asString();

            assertThat(csv).contains("zz,/,'=1+1,-5,");
        } finally {
            Database.ofApplication().execute("delete from note where code = 'zz'");
        }
    }

    @Test
    void onlyListsComeAsCsvAndFaultsStayProblems() {
        admin().accept("text/csv").get("/v1/jobs/reg_none").then().statusCode(404);
        admin().accept("text/csv")
                .queryParam("order", "nope")
                .get("/v1/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void theDocumentTellsWhatEveryListCanDo() {
        JsonPath document = given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(document.getString(
                        "paths.'/v1/notes/partitions'.get.responses.'200'.content.'application/json'.schema.$ref"))
                .isEqualTo("#/components/schemas/Partitions");
        assertThat(document.getList("paths.'/v1/notes/partitions'.get.parameters.name"))
                .containsExactlyInAnyOrder("filter", "order", "number");
        assertThat(document.getMap("paths.'/v1/notes'.get.responses.'200'.content"))
                .containsKeys("application/json", "text/csv");
        assertThat(document.getMap("components.schemas.PageNote.properties"))
                .containsOnlyKeys("items", "next", "totalCount");
    }

    @Test
    void changesOfAListAreFoundInTheFeed() {
        admin().redirects()
                .follow(false)
                .queryParam("changedSince", "abc+/=")
                .get("/v1/regions-of-notes")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/v1/changes?resource=regions&after=abc%2B%2F%3D"));
        admin().queryParam("changedSince", "abc")
                .get("/v1/notes")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("NO_CHANGES"));
        admin().queryParam("changedSince", "abc")
                .queryParam("filter", "code:eq:a")
                .get("/v1/regions-of-notes")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("CHANGED_SINCE_ALONE"));
    }

    @ParameterizedTest(name = "order={0} filter={1}")
    @CsvSource({",", "-code,", "title,", "-title,", "amount,", "-amount,", ",title:eq:title 007", "title,amount:gt:5"})
    @ActivateRequestContext
    void theLastPageCostsWhatTheFirstDoes(String order, String filter) throws Exception {
        // Given
        List<String> filters = filter == null ? List.of() : List.of(filter);
        PageQuery first = new PageQuery("20", null, null, filters, order, null);
        String deep = admin().queryParams(order == null ? java.util.Map.of() : java.util.Map.of("order", order))
                .queryParam("filter", filters)
                .queryParam("number", 5)
                .get("/v1/notes/partitions")
                .then()
                .statusCode(200)
                .extract()
                .path("pageTokens[4]");

        // When
        long looked = looked(first);
        long lookedDeep = looked(new PageQuery("20", deep, null, filters, order, null));

        // Then
        assertThat(looked).isLessThan(150);
        assertThat(lookedDeep).isLessThan(150);
    }

    /** How many rows PostgreSQL reads for a page, those that it throws away included. */
    private long looked(PageQuery query) throws Exception {
        long looked = 0;
        for (String plan : listings.explain(Notes.LISTING, query)) {
            looked += looked(json.readTree(plan).get(0).get("Plan"));
        }
        return looked;
    }

    private static long looked(JsonNode node) {
        long looked = node.get("Node Type").asText().contains("Scan")
                ? node.get("Actual Rows").asLong()
                        + node.path("Rows Removed by Filter").asLong()
                        + node.path("Rows Removed by Index Recheck").asLong()
                : 0;
        for (JsonNode child : node.path("Plans")) {
            looked += looked(child);
        }
        return looked;
    }
}
