package io.junheng.registry;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.counties;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page token goes on with the question that it was given for, and with no other. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PageTokenTest {

    @BeforeEach
    void schools() {
        counties();
    }

    private static String tokenOf(String question) {
        return admin().get(question + "&pageSize=2")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
    }

    private static void refused(String question, String token) {
        admin().queryParam("pageToken", token)
                .get(question)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("BAD_PAGE_TOKEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/schools?asOf=2020-01-01, /v1/schools?asOf=2021-01-01",
        "/v1/schools?asOf=2020-01-01, /v1/schools?totalCount=false",
        "/v1/regions?asOf=2024-06-01, /v1/regions?asOf=2024-06-02",
        "/v1/schools?totalCount=false, /v1/schools?memberOf=220322",
        "/v1/returns/missing?form=compulsory-school&year=1991, /v1/returns/missing?form=compulsory-school&year=1992",
    })
    void aTokenDoesNotServeAnotherDayYearOrUnit(String question, String other) {
        // Given
        String token = tokenOf(question);

        // Then
        refused(other, token);
        admin().queryParam("pageToken", token).get(question).then().statusCode(200);
    }
}
