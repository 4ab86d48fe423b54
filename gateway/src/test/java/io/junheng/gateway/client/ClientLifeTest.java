package io.junheng.gateway.client;

import static io.junheng.gateway.Gateway.anonymous;
import static io.junheng.gateway.Gateway.as;
import static io.junheng.gateway.Gateway.asAdmin;
import static io.junheng.gateway.Gateway.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.gateway.Gateway;
import io.junheng.gateway.GatewayResource;
import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(GatewayResource.class)
class ClientLifeTest {

    private static final String VIEWER = "{\"name\":\"看板\",\"roles\":[\"viewer\"]}";

    @BeforeEach
    void regions() {
        Database database = Database.ofApplication();
        database.execute("""
                insert into known_region (code, name, level, parent_code, path, valid_from, version) values
                    ('220000', '吉林省', 'PROVINCE', null, '/220000/', '1949-10-01', 1),
                    ('220300', '四平市', 'CITY', '220000', '/220000/220300/', '1949-10-01', 1),
                    ('220322', '梨树县', 'COUNTY', '220300', '/220000/220300/220322/', '1949-10-01', 1),
                    ('220323', '伊通满族自治县', 'COUNTY', '220300', '/220000/220300/220323/', '1949-10-01', 1)
                on conflict do nothing
                """);
    }

    @Test
    void theFirstAdministratorsKeyIsInAFileThatOnlyItsOwnerReads() throws IOException {
        // Given
        var file = Gateway.folder().resolve("admin.key");

        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Gateway.adminKey()).matches("jh_admin_[A-Za-z0-9_-]{43}");
        asAdmin().get("/v1/clients/admin").then().statusCode(200).body("roles", contains("admin"));
    }

    @Test
    void aClientReachesTheServicesAsWhatItWasRegistered() {
        // Given
        String key = register(
                        "{\"name\":\"梨树县教育局\",\"roles\":[\"viewer\",\"department\"],\"regionCode\":\"220322\",\"department\":\"education\"}")
                .extract()
                .path("key");

        // When
        JsonNode claims = claims(as(key).get("/v1/schools"));

        // Then
        assertThat(claims.get("iss").asText()).isEqualTo("junheng-gateway");
        assertThat(claims.get("aud").asText()).isEqualTo("junheng");
        assertThat(claims.get("sub").asText())
                .isEqualTo(claims.get("client").asText())
                .startsWith("cl_");
        assertThat(claims.get("groups")).extracting(JsonNode::asText).containsExactly("department", "viewer");
        assertThat(claims.get("region").asText()).isEqualTo("220322");
        assertThat(claims.get("department").asText()).isEqualTo("education");
        assertThat(claims.has("school")).isFalse();
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isBetween(1L, 60L);
    }

    @Test
    void aKeyIsShownOnceAndKeptAsAHash() {
        // When
        ValidatableResponse registered = register(VIEWER);
        String id = registered.extract().path("client.id");
        String key = registered.extract().path("key");

        // Then
        registered.header("Location", "/v1/clients/" + id).header("ETag", "\"1\"");
        assertThat(key).matches("jh_" + id + "_[A-Za-z0-9_-]{43}");
        asAdmin().get("/v1/clients/" + id).then().body("key", nullValue()).body(not(containsString(key)));
        String secret = key.substring(key.length() - 43);
        assertThat(wholeDatabase()).contains(id).doesNotContain(secret);
    }

    @Test
    void aRepeatedRegistrationIsAnsweredWithTheSameKeyWhichTheDatabaseDoesNotHold() {
        // Given
        String idempotencyKey = UUID.randomUUID().toString();

        // When
        var first = asAdmin()
                .header("Idempotency-Key", idempotencyKey)
                .body(VIEWER)
                .post("/v1/clients")
                .then()
                .statusCode(201)
                .extract();
        var second = asAdmin()
                .header("Idempotency-Key", idempotencyKey)
                .body(VIEWER)
                .post("/v1/clients")
                .then()
                .statusCode(201)
                .extract();

        // Then
        assertThat(second.asString()).isEqualTo(first.asString());
        String key = second.path("key");
        as(key).get("/v1/schools").then().statusCode(200);
        assertThat(wholeDatabase()).doesNotContain(key.substring(key.length() - 43));
    }

    @Test
    void aRevokedClientIsRefusedAtOnceByThisReplicaAndForGood() {
        // Given
        var registered = register(VIEWER);
        String id = registered.extract().path("client.id");
        String key = registered.extract().path("key");
        as(key).get("/v1/schools").then().statusCode(200);

        // When
        asAdmin()
                .body("{\"to\":\"REVOKED\",\"reason\":\"不再使用\"}")
                .post("/v1/clients/" + id + "/transitions")
                .then()
                .statusCode(200)
                .body("status", equalTo("REVOKED"))
                .header("ETag", "\"2\"");

        // Then
        as(key).get("/v1/schools").then().statusCode(401).header("WWW-Authenticate", "Bearer");
        asAdmin()
                .body("{}")
                .post("/v1/clients/" + id + "/rotations")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("CLIENT_NOT_USABLE"));
    }

    @Test
    void whatAnotherReplicaChangesHoldsWithinFiveSeconds() {
        // Given a client that this replica believes to be good
        var registered = register(VIEWER);
        String id = registered.extract().path("client.id");
        String key = registered.extract().path("key");
        as(key).get("/v1/schools").then().statusCode(200);

        // When
        Database.ofApplication().execute("update api_client set status = 'REVOKED' where id = '" + id + "'");

        // Then
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> as(key).get("/v1/schools").statusCode() == 401);
    }

    @Test
    void anExpiredClientIsRefused() {
        // Given
        var registered = register(VIEWER);
        String id = registered.extract().path("client.id");
        String key = registered.extract().path("key");

        // When
        Database.ofApplication()
                .execute("update api_client set expires_at = now() - interval '1 second' where id = '" + id + "'");

        // Then
        as(key).get("/v1/schools").then().statusCode(401);
    }

    @Test
    void aRotationEndsTheOldKeyAtOnceUnlessItOverlaps() {
        // Given
        var registered = register(VIEWER);
        String id = registered.extract().path("client.id");
        String first = registered.extract().path("key");

        // When
        String second = rotate(id, "{}");

        // Then
        as(first).get("/v1/schools").then().statusCode(401);
        as(second).get("/v1/schools").then().statusCode(200);

        // When
        String third = rotate(id, "{\"overlapSeconds\":2}");

        // Then
        as(second).get("/v1/schools").then().statusCode(200);
        as(third).get("/v1/schools").then().statusCode(200);
        await().atMost(Duration.ofSeconds(4))
                .until(() -> as(second).get("/v1/schools").statusCode() == 401);
        as(third).get("/v1/schools").then().statusCode(200);
    }

    @Test
    void aStaleRotationIsRefused() {
        // Given
        String id = register(VIEWER).extract().path("client.id");
        rotate(id, "{}");

        // Then
        asAdmin()
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/v1/clients/" + id + "/rotations")
                .then()
                .statusCode(412);
    }

    @Test
    void aKeyWorksOnlyFromItsNetworks() {
        // Given
        String elsewhere = register("{\"name\":\"a\",\"roles\":[\"viewer\"],\"networks\":[\"10.0.0.0/8\"]}")
                .extract()
                .path("key");
        String here = register("{\"name\":\"b\",\"roles\":[\"viewer\"],\"networks\":[\"10.0.0.0/8\",\"127.0.0.0/8\"]}")
                .extract()
                .path("key");

        // Then
        as(elsewhere)
                .header("X-Forwarded-For", "10.1.2.3")
                .get("/v1/schools")
                .then()
                .statusCode(403)
                .body("errors[0].code", equalTo("ADDRESS_NOT_ALLOWED"));
        as(here).get("/v1/schools").then().statusCode(200);
    }

    @Test
    void anAdministratorCannotGrantBeyondItsOwnScope() {
        // Given
        String county = register("{\"name\":\"梨树县管理员\",\"roles\":[\"admin\"],\"regionCode\":\"220322\"}")
                .extract()
                .path("key");

        // Then
        refused(county, "{\"name\":\"x\",\"roles\":[\"viewer\"]}", "/regionCode", "REGION_REQUIRED");
        refused(
                county,
                "{\"name\":\"x\",\"roles\":[\"viewer\"],\"regionCode\":\"220323\"}",
                "/regionCode",
                "UNKNOWN_REGION");
        refused(
                county,
                "{\"name\":\"x\",\"roles\":[\"viewer\"],\"regionCode\":\"220300\"}",
                "/regionCode",
                "UNKNOWN_REGION");
        refused(
                county,
                "{\"name\":\"x\",\"roles\":[\"viewer\"],\"regionCode\":\"999999\"}",
                "/regionCode",
                "UNKNOWN_REGION");
        as(county)
                .contentType("application/json")
                .body("{\"name\":\"x\",\"roles\":[\"viewer\"],\"regionCode\":\"220322\"}")
                .post("/v1/clients")
                .then()
                .statusCode(201);
    }

    @Test
    void aClientOutsideTheScopeDoesNotExist() {
        // Given
        String county = register("{\"name\":\"梨树县管理员\",\"roles\":[\"admin\"],\"regionCode\":\"220322\"}")
                .extract()
                .path("key");
        String neighbour = register("{\"name\":\"伊通\",\"roles\":[\"viewer\"],\"regionCode\":\"220323\"}")
                .extract()
                .path("client.id");

        // Then
        as(county).get("/v1/clients/" + neighbour).then().statusCode(404);
        as(county).get("/v1/clients/admin").then().statusCode(404);
        as(county)
                .contentType("application/json")
                .body("{}")
                .post("/v1/clients/" + neighbour + "/rotations")
                .then()
                .statusCode(404);
        as(county)
                .contentType("application/json")
                .body("{\"to\":\"REVOKED\"}")
                .post("/v1/clients/" + neighbour + "/transitions")
                .then()
                .statusCode(404);
        as(county)
                .get("/v1/clients?pageSize=1000")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItems(neighbour)))
                .body("items.regionCode.unique()", contains("220322"));
        asAdmin()
                .get("/v1/clients?pageSize=1000")
                .then()
                .statusCode(200)
                .body("items.id", hasItems(neighbour, "admin"));
    }

    @Test
    void onlyAnAdministratorSeesTheRegister() {
        // Given
        String viewer = register(VIEWER).extract().path("key");

        // Then
        as(viewer).get("/v1/clients").then().statusCode(403);
        as(viewer)
                .contentType("application/json")
                .body(VIEWER)
                .post("/v1/clients")
                .then()
                .statusCode(403);
        anonymous().get("/v1/clients").then().statusCode(401);
    }

    @Test
    void everythingWrongWithARequestIsSaidAtOnce() {
        asAdmin()
                .body(
                        "{\"name\":\" \",\"roles\":[\"viewer\",\"root\"],\"networks\":[\"10.0.0.1/8\"],\"requestsPerMinute\":0,\"expiresAt\":\"2001-01-01T00:00:00Z\"}")
                .post("/v1/clients")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/name", "/roles/1", "/networks/0", "/requestsPerMinute", "/expiresAt"));
    }

    @Test
    void whatTheServerDecidesCannotBeSent() {
        asAdmin()
                .body("{\"name\":\"x\",\"roles\":[\"viewer\"],\"id\":\"admin\"}")
                .post("/v1/clients")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_PROPERTY"));
        asAdmin()
                .body("{\"name\":\"x\",\"roles\":[\"viewer\"],\"status\":\"ACTIVE\"}")
                .post("/v1/clients")
                .then()
                .statusCode(400);
    }

    @Test
    void theLastNationalAdministratorCannotBeRevoked() {
        asAdmin()
                .body("{\"to\":\"REVOKED\"}")
                .post("/v1/clients/admin/transitions")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("LAST_ADMIN"));
    }

    @Test
    void everyChangeLeavesAnEventWithoutASecret() {
        // Given
        var registered = register(VIEWER);
        String id = registered.extract().path("client.id");
        rotate(id, "{}");
        asAdmin()
                .body("{\"to\":\"REVOKED\",\"reason\":\"批文 7 号\"}")
                .post("/v1/clients/" + id + "/transitions")
                .then()
                .statusCode(200);

        // Then
        try (Kafka kafka = Kafka.ofApplication()) {
            String topic = Kafka.topic("gateway.client.v1");
            kafka.await(
                    topic,
                    event -> id.equals(event.key())
                            && event.headers().get("ce_type").contains("ClientRevoked"));
            List<Kafka.Message> events = kafka.all(topic).stream()
                    .filter(event -> id.equals(event.key()))
                    .toList();
            assertThat(events)
                    .extracting(event -> event.headers().get("ce_type"))
                    .containsExactly(
                            "io.junheng.gateway.ClientRegistered.v1",
                            "io.junheng.gateway.ClientSecretRotated.v1",
                            "io.junheng.gateway.ClientRevoked.v1");
            assertThat(events.get(2).headers())
                    .containsEntry("ce_authority", "批文 7 号")
                    .containsEntry("ce_actor", "admin");
            String key = registered.extract().path("key");
            assertThat(events)
                    .noneMatch(event -> event.value().contains(key.substring(key.length() - 43))
                            || event.value().contains("hash"));
        }
    }

    private static ValidatableResponse register(String body) {
        return asAdmin().body(body).post("/v1/clients").then().statusCode(201).body("key", notNullValue());
    }

    private static String rotate(String id, String body) {
        return asAdmin()
                .body(body)
                .post("/v1/clients/" + id + "/rotations")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static void refused(String key, String body, String pointer, String code) {
        as(key).contentType("application/json")
                .body(body)
                .post("/v1/clients")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    private static String wholeDatabase() {
        Database database = Database.ofApplication();
        StringBuilder all = new StringBuilder();
        for (var table :
                database.rows("select table_name from information_schema.tables where table_schema = 'public'")) {
            all.append(database.rows("select t::text as row from \"" + table.get("table_name") + "\" t"));
        }
        return all.toString();
    }
}
