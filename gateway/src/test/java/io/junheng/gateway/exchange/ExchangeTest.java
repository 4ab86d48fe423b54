package io.junheng.gateway.exchange;

import static io.junheng.gateway.Gateway.as;
import static io.junheng.gateway.Gateway.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.gateway.Gateway;
import io.junheng.gateway.GatewayResource;
import io.junheng.gateway.LocalFeed;
import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The gateway pushes to itself: one side's packages are the other's. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(GatewayResource.class)
class ExchangeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String client = client("integration");
    private final String source = "s" + UUID.randomUUID().toString().replace("-", "");

    @AfterEach
    void rest() {
        Database.ofApplication().execute("update uplink set status = 'PAUSED' where status = 'ACTIVE'");
    }

    @Test
    void whatIsApprovedArrivesInOrderWithWhereItComesFrom() {
        // Given
        admit(source);
        String uplink = register("http://127.0.0.1:" + Gateway.port() + "/v1/received-packages");

        // When
        tell("REGION:220322:a", 1, "DRAFT");
        tell("REGION:220322:a", 2, "LOCKED");
        tell("REGION:220322:b", 1, "LOCKED");
        tell("REGION:220322:a", 4, "LOCKED");

        // Then
        awaitAcknowledged(uplink, 3);
        received()
                .body("items.key", contains("REGION:220322:a", "REGION:220322:b", "REGION:220322:a"))
                .body("items.sequence", contains(1, 2, 3))
                .body("items.version", contains(2, 1, 4))
                .body("items.latest", contains(false, true, true))
                .body("items.state.status", everyItem(equalTo("LOCKED")))
                .body("items[0].regionPath", equalTo("/220000/220300/220322/"));
        mine().get("/v1/received-packages?filter=source:eq:" + source)
                .then()
                .statusCode(200)
                .body("items.size()", not(equalTo(0)))
                .body("items[0].first", equalTo(1));
        mine().get("/v1/uplinks/" + uplink).then().statusCode(200).body(not(containsString(client)));
    }

    @Test
    void whatTheOtherSideLostIsSentAgain() {
        // Given
        admit(source);
        String uplink = register("http://127.0.0.1:" + Gateway.port() + "/v1/received-packages");
        tell("REGION:220322:c", 1, "LOCKED");
        tell("REGION:220322:d", 1, "LOCKED");
        awaitAcknowledged(uplink, 2);

        // When the receiver is set back to an older state and the next entry shows it
        Database.ofApplication().execute("delete from received_aggregate where source = '" + source + "'");
        Database.ofApplication().execute("update package_source set acknowledged = 0 where key = '" + source + "'");
        tell("REGION:220322:e", 1, "LOCKED");

        // Then
        awaitAcknowledged(uplink, 3);
        received().body("items.sequence", contains(1, 2, 3));
    }

    @Test
    void withoutALineThePackageIsCarriedAsAFile() {
        // Given
        admit(source);
        String uplink = register(null);
        tell("REGION:220322:f", 1, "LOCKED");
        tell("REGION:220322:g", 1, "LOCKED");
        await().atMost(PATIENCE)
                .untilAsserted(() -> mine().get("/v1/uplinks/" + uplink).then().body("last", equalTo(2)));

        // When
        String file = mine().get("/v1/uplinks/" + uplink + "/package")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();

        // Then
        receive(file.replace("REGION:220322:f", "REGION:220322:x"))
                .statusCode(422)
                .body("errors.code", contains("PACKAGE_CHECKSUM"));
        receive(file).statusCode(200).body("acknowledged", equalTo(2)).body("stored", equalTo(2));
        receive(file).statusCode(200).body("stored", equalTo(0)).body("repeated", equalTo(2));
        acknowledge(uplink, 3).statusCode(422).body("errors.code", contains("BAD_ACKNOWLEDGEMENT"));
        acknowledge(uplink, 2).statusCode(200).body("acknowledged", equalTo(2));
        mine().get("/v1/uplinks/" + uplink + "/package")
                .then()
                .statusCode(404)
                .body("errors.code", contains("NOTHING_TO_CARRY"));
        String second = mine().get("/v1/uplinks/" + uplink + "/package?after=1").asString();
        assertThat(second.lines()).hasSize(3);
    }

    @Test
    void beyondAGapAndByAStrangerNothingIsTaken() {
        // Given
        String uplink = register(null);
        tell("REGION:220322:h", 1, "LOCKED");
        tell("REGION:220322:i", 1, "LOCKED");
        await().atMost(PATIENCE)
                .untilAsserted(() -> mine().get("/v1/uplinks/" + uplink).then().body("last", equalTo(2)));
        String second = mine().get("/v1/uplinks/" + uplink + "/package?after=1").asString();

        // Then
        receive(second).statusCode(422).body("errors.code", contains("PACKAGE_SOURCE"));
        admit(source);
        receive(second).statusCode(200).body("acknowledged", equalTo(0)).body("stored", equalTo(0));
        put(source, ifMatch("1"), stranger()).statusCode(200);
        receive(second).statusCode(422).body("errors.code", contains("PACKAGE_SIGNATURE"));
        put(source, ifMatch("2"), ownKey(), "\"status\":\"REVOKED\",").statusCode(200);
        receive(second).statusCode(409).body("errors.code", contains("SOURCE_REVOKED"));
        received().body("items.size()", equalTo(0));
    }

    @Test
    void whatIsNotAllowedIsRefusedAllAtOnceAndOthersWaysUpDoNotExist() {
        // Given
        String uplink = register(null);

        // Then
        mine().body(
                        "{\"name\":\"\",\"source\":\"Ä\",\"url\":\"https://169.254.169.254/x\",\"resources\":[\"schools\"],\"regionCode\":\"999999\"}")
                .post("/v1/uplinks")
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        contains(
                                "UPLINK_NAME",
                                "UPLINK_SOURCE",
                                "UPLINK_RESOURCE",
                                "UPLINK_CREDENTIAL",
                                "UPLINK_REGION",
                                "INSIDE_ADDRESS"));
        RequestSpecification other = as(client("integration")).contentType("application/json");
        other.get("/v1/uplinks/" + uplink).then().statusCode(404);
        other.get("/v1/uplinks/" + uplink + "/package").then().statusCode(404);
        as(client("viewer")).get("/v1/uplinks").then().statusCode(403);
        as(client("integration"))
                .contentType("application/json")
                .body("{}")
                .put("/v1/package-sources/x")
                .then()
                .statusCode(403);
    }

    @Test
    void whileTheKeyIsRotatedPackagesAreTakenByThoseWhoKnowEitherAndThenByTheNewOneAlone() {
        // Given
        String former = ownKey();
        admit(source);
        String uplink = register(null);
        for (String each : new String[] {"k", "l", "m"}) {
            tell("REGION:220322:" + each, 1, "LOCKED");
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> mine().get("/v1/uplinks/" + uplink).then().body("last", equalTo(3)));

        // When
        rotateKey(604_801).statusCode(422).body("errors.code", contains("BAD_OVERLAP"));
        rotateKey(3_600)
                .statusCode(201)
                .body("publicKey", not(equalTo(former)))
                .body("predecessor.publicKey", equalTo(former));

        // Then
        String both = mine().get("/v1/uplinks/" + uplink + "/package").asString();
        receive(both).statusCode(200).body("acknowledged", equalTo(3));
        put(source, ifMatch("1"), ownKey()).statusCode(200);
        receive(both).statusCode(200).body("repeated", equalTo(3));

        // And when it is rotated without an overlap, the former key is worth nothing
        String second = ownKey();
        rotateKey(0).statusCode(201).body("predecessor", nullValue());
        String alone = mine().get("/v1/uplinks/" + uplink + "/package").asString();
        receive(alone).statusCode(422).body("errors.code", contains("PACKAGE_SIGNATURE"));
        put(source, ifMatch("2"), ownKey()).statusCode(200);
        receive(alone).statusCode(200).body("repeated", equalTo(3));
        as(client)
                .contentType("application/json")
                .body("{}")
                .post("/v1/exchange-key/rotations")
                .then()
                .statusCode(403);
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("gateway.exchange-key.v1"),
                    message ->
                            message.value().contains(former) && message.value().contains(second));
        }
    }

    @Test
    void whatIsPushedWithACredentialThatWasReplacedGoesOnWithTheNext() {
        // Given
        admit(source);
        String uplink = register("http://127.0.0.1:" + Gateway.port() + "/v1/received-packages");
        String next = client("integration");

        // When
        credential(uplink, "not ascii 钥").statusCode(422).body("errors.code", contains("UPLINK_CREDENTIAL"));
        credential(uplink, "jh_cl_nobody_secret").statusCode(200).body("version", equalTo(2));
        tell("REGION:220322:n", 1, "LOCKED");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> mine().get("/v1/uplinks/" + uplink).then().body("lastError", equalTo("refused 401")));
        credential(uplink, next).statusCode(200).body(not(containsString(next)));

        // Then
        awaitAcknowledged(uplink, 1);
        try (Kafka kafka = Kafka.ofApplication()) {
            for (String version : new String[] {"2", "3"}) {
                kafka.await(
                        Kafka.topic("gateway.uplink.v1"),
                        message -> uplink.equals(message.key())
                                && version.equals(message.headers().get("ce_version"))
                                && !message.value().contains(next));
            }
        }
        credential(register(null), next).statusCode(409).body("errors.code", contains("UPLINK_CARRIED"));
    }

    private static ValidatableResponse rotateKey(int overlapSeconds) {
        return asAdmin()
                .body("{\"overlapSeconds\":" + overlapSeconds + "}")
                .post("/v1/exchange-key/rotations")
                .then();
    }

    private ValidatableResponse credential(String uplink, String credential) {
        return mine().body("{\"credential\":\"" + credential + "\"}")
                .post("/v1/uplinks/" + uplink + "/rotations")
                .then();
    }

    @Test
    void everyChangeIsTold() {
        // When
        admit(source);
        String uplink = register(null);
        tell("REGION:220322:j", 1, "LOCKED");
        await().atMost(PATIENCE)
                .untilAsserted(() -> mine().get("/v1/uplinks/" + uplink).then().body("last", equalTo(1)));
        receive(mine().get("/v1/uplinks/" + uplink + "/package").asString()).statusCode(200);
        acknowledge(uplink, 1).statusCode(200);
        mine().body("{\"to\":\"REMOVED\",\"reason\":\"停用\"}")
                .post("/v1/uplinks/" + uplink + "/transitions")
                .then()
                .statusCode(200)
                .body("status", equalTo("REMOVED"));

        // Then
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(Kafka.topic("gateway.package-source.v1"), message -> source.equals(message.key()));
            kafka.await(
                    Kafka.topic("gateway.received-package.v1"),
                    message -> message.value().contains(source));
            for (String version : new String[] {"1", "2", "3"}) {
                kafka.await(
                        Kafka.topic("gateway.uplink.v1"),
                        message -> uplink.equals(message.key())
                                && version.equals(message.headers().get("ce_version")));
            }
        }
    }

    private static void tell(String key, long version, String status) {
        LocalFeed.tell(
                "returns",
                key,
                version,
                new JsonObject().put("subject", "REGION").put("status", status));
    }

    private String register(String url) {
        return mine().body("{\"name\":\"上报\",\"source\":\"" + source + "\","
                        + (url == null ? "" : "\"url\":\"" + url + "\",\"credential\":\"" + client + "\",")
                        + "\"resources\":[\"returns\"]}")
                .post("/v1/uplinks")
                .then()
                .statusCode(201)
                .body(not(containsString(client)))
                .extract()
                .path("id");
    }

    private void awaitAcknowledged(String uplink, int number) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> mine().get("/v1/uplinks/" + uplink)
                        .then()
                        .body("acknowledged", equalTo(number))
                        .body("last", equalTo(number)));
    }

    private ValidatableResponse received() {
        return mine().get("/v1/received-aggregates?filter=source:eq:" + source)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse receive(String file) {
        return as(client)
                .contentType("application/x-ndjson")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/received-packages")
                .then();
    }

    private ValidatableResponse acknowledge(String uplink, long number) {
        return mine().body("{\"acknowledged\":" + number + "}")
                .post("/v1/uplinks/" + uplink + "/acknowledgements")
                .then();
    }

    private static void admit(String key) {
        put(key, null, ownKey()).statusCode(201);
    }

    private static String ifMatch(String version) {
        return "\"" + version + "\"";
    }

    private static ValidatableResponse put(String key, String ifMatch, String publicKey, String... more) {
        RequestSpecification request = asAdmin()
                .body("{" + String.join("", more) + "\"name\":\"梨树县\",\"publicKeys\":[\"" + publicKey + "\"]}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/package-sources/" + key)
                .then();
    }

    private static String ownKey() {
        return asAdmin()
                .get("/v1/exchange-key")
                .then()
                .statusCode(200)
                .extract()
                .path("publicKey");
    }

    private static String stranger() {
        return "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";
    }

    private RequestSpecification mine() {
        return as(client).contentType("application/json");
    }

    private static String client(String role) {
        return asAdmin()
                .body("{\"name\":\"上报测试\",\"roles\":[\"" + role + "\"]}")
                .post("/v1/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }
}
