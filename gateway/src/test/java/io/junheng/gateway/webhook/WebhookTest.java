package io.junheng.gateway.webhook;

import static io.junheng.gateway.Gateway.anonymous;
import static io.junheng.gateway.Gateway.as;
import static io.junheng.gateway.Gateway.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.junheng.gateway.GatewayResource;
import io.junheng.gateway.LocalFeed;
import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(GatewayResource.class)
class WebhookTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String client = client("integration");
    private Receiver receiver;

    @BeforeEach
    void open() {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        Database.ofApplication().execute("update webhook set status = 'PAUSED' where status = 'ACTIVE'");
        receiver.close();
    }

    /** A webhook as it was registered. */
    private record Hook(String id, byte[] secret) {}

    @Test
    void aChangeArrivesOnceSignedAsTheStandardSays() {
        // Given
        Hook hook = register("schools");

        // When
        String cursor = LocalFeed.tell("schools", "2122000001", 7);
        LocalFeed.tell("regions", "220322", 1);
        awaitTaken(1);

        // Then
        Receiver.Delivery delivery = receiver.all().get(0);
        assertThat(delivery.headers().get("id")).isEqualTo(cursor);
        assertThat(delivery.headers().get("signature"))
                .isEqualTo(Signature.of(
                        List.of(hook.secret()),
                        cursor,
                        Long.parseLong(delivery.headers().get("timestamp")),
                        delivery.body()));
        assertThat(delivery.body()).contains("\"type\":\"schools.upserted\"", "\"key\":\"2122000001\"");
        assertThat(LocalFeed.readers()).startsWith("Bearer ey");
        await().atMost(PATIENCE)
                .untilAsserted(() -> mine().get("/v1/webhooks/" + hook.id() + "/deliveries")
                        .then()
                        .statusCode(200)
                        .body("items.status", contains("DELIVERED"))
                        .body("items[0].lastStatus", equalTo(204))
                        .body("items[0].messageId", equalTo(cursor)));
        assertThat(stored("select count(payload) from webhook_delivery where webhook_id = '" + hook.id() + "'"))
                .isEqualTo("0");
    }

    @Test
    void ofOneAggregateNothingOvertakesWhatIsTriedAgainWhileOthersGoOn() {
        // Given a receiver that refuses the first two attempts of one school's first change
        AtomicInteger refused = new AtomicInteger();
        receiver.answers(
                delivery -> delivery.text().equals("2122000010@1") && refused.incrementAndGet() <= 2 ? 500 : 204);
        register("schools");

        // When
        LocalFeed.tell("schools", "2122000010", 1);
        LocalFeed.tell("schools", "2122000010", 2);
        LocalFeed.tell("schools", "2122000011", 1);
        LocalFeed.tell("schools", "2122000010", 3);
        awaitTaken(4);

        // Then
        assertThat(receiver.all().stream().filter(each -> !each.taken())).hasSize(2);
        assertThat(receiver.all().stream()
                        .filter(Receiver.Delivery::taken)
                        .filter(each -> each.key().equals("2122000010"))
                        .map(Receiver.Delivery::version))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatNeverArrivesIsGivenUpAndCanBeTriedAgain() {
        // Given
        receiver.answers(delivery -> 500);
        Hook hook = register("schools");

        // When
        LocalFeed.tell("schools", "2122000020", 1);
        String deliveries = "/v1/webhooks/" + hook.id() + "/deliveries";
        await().atMost(PATIENCE)
                .untilAsserted(() -> mine().get(deliveries)
                        .then()
                        .body("items.status", contains("GIVEN_UP"))
                        .body("items.attempts", contains(4))
                        .body("items.lastError", contains("refused")));
        receiver.answers(delivery -> 204);
        Integer sequence = sequence(deliveries);
        Object message = mine().get(deliveries).path("items[0].messageId");
        mine().post(deliveries + "/" + sequence + "/retries").then().statusCode(204);

        // Then
        awaitTaken(1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> mine().get(deliveries).then().body("items.status", contains("DELIVERED")));
        Integer delivered = sequence(deliveries);
        mine().post(deliveries + "/" + delivered + "/retries")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("NOT_GIVEN_UP"));
        mine().post(deliveries + "/999999/retries").then().statusCode(404);
        assertThat(awaitAsked(hook, "RETRY")).contains(message.toString());
    }

    @Test
    void duringTheOverlapBothSecretsSign() {
        // Given
        Hook hook = register("schools");

        // When
        String secret = mine().body("{\"overlapSeconds\":600}")
                .post("/v1/webhooks/" + hook.id() + "/rotations")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        LocalFeed.tell("schools", "2122000030", 1);
        awaitTaken(1);

        // Then
        Receiver.Delivery delivery = receiver.all().get(0);
        assertThat(delivery.headers().get("signature"))
                .isEqualTo(Signature.of(
                        List.of(bytes(secret), hook.secret()),
                        delivery.headers().get("id"),
                        Long.parseLong(delivery.headers().get("timestamp")),
                        delivery.body()));
        assertThat(stored("select string_agg(encode(sealed, 'escape'), '') from webhook_secret"))
                .doesNotContain(secret);
        assertThat(stored("select string_agg(t::text, '') from idempotency t")).doesNotContain(secret);
    }

    @Test
    void aReplayDeliversOnceMoreInOrderWithTheSameIds() {
        // Given
        Hook hook = register("schools");
        String first = LocalFeed.tell("schools", "2122000040", 1);
        LocalFeed.tell("schools", "2122000040", 2);
        String third = LocalFeed.tell("schools", "2122000040", 3);
        awaitTaken(3);

        // When
        mine().body("{\"after\":\"" + first + "\"}")
                .post("/v1/webhooks/" + hook.id() + "/replays")
                .then()
                .statusCode(200)
                .body("cursor", equalTo(first));
        awaitTaken(5);

        // Then
        assertThat(receiver.all().stream().map(Receiver.Delivery::version)).containsExactly(1L, 2L, 3L, 2L, 3L);
        assertThat(receiver.all().get(4).headers().get("id")).isEqualTo(third);
        mine().body("{\"after\":\"old\"}")
                .post("/v1/webhooks/" + hook.id() + "/replays")
                .then()
                .statusCode(410);
        mine().body("{\"after\":\"%%\"}")
                .post("/v1/webhooks/" + hook.id() + "/replays")
                .then()
                .statusCode(422);
    }

    @Test
    void aTestMessageTellsHowItWentAndARedirectIsNotFollowed() {
        // Given
        Hook hook = register("schools");

        // When
        mine().post("/v1/webhooks/" + hook.id() + "/tests")
                .then()
                .statusCode(200)
                .body("arrived", equalTo(true))
                .body("status", equalTo(204));
        receiver.answers(delivery -> 302);
        mine().post("/v1/webhooks/" + hook.id() + "/tests")
                .then()
                .body("arrived", equalTo(false))
                .body("error", equalTo("redirect"));

        // Then
        assertThat(receiver.all()).extracting(Receiver.Delivery::path).containsExactly("/hook", "/hook");
        assertThat(receiver.all().get(0).body()).contains("webhook.test");
        assertThat(awaitAsked(hook, "TEST")).contains("ping_");
    }

    @Test
    void aPausedWebhookRestsAndGoesOnWhereItWas() {
        // Given
        Hook hook = register("schools");
        move(hook, "PAUSED").statusCode(200).body("status", equalTo("PAUSED"));

        // When
        LocalFeed.tell("schools", "2122000050", 1);
        mine().post("/v1/webhooks/" + hook.id() + "/tests").then().body("arrived", equalTo(true));
        assertThat(receiver.all()).hasSize(1);
        move(hook, "ACTIVE").statusCode(200);

        // Then
        await().atMost(PATIENCE).until(() -> receiver.all().size() == 2);
        assertThat(receiver.all().get(1).text()).isEqualTo("2122000050@1");
        move(hook, "REMOVED").statusCode(200);
        move(hook, "ACTIVE").statusCode(409).body("errors[0].code", equalTo("REMOVED"));
        assertThat(stored("select count(*) from webhook_secret where webhook_id = '" + hook.id() + "'"))
                .isEqualTo("0");
    }

    @Test
    void aReceiverThatIsGoneIsLeftAlone() {
        // Given
        receiver.answers(delivery -> 410);
        Hook hook = register("schools");

        // When
        LocalFeed.tell("schools", "2122000055", 1);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> mine().get("/v1/webhooks/" + hook.id()).then().body("status", equalTo("PAUSED")));
    }

    @Test
    void anAddressInsideIsRefusedWithEverythingElseThatIsWrong() {
        mine().body(
                        "{\"name\":\"\",\"url\":\"https://169.254.169.254/latest\",\"resources\":[\"nothing\"],\"regionCode\":\"999999\"}")
                .post("/v1/webhooks")
                .then()
                .statusCode(422)
                .body("errors.code", contains("BAD_NAME", "UNKNOWN_RESOURCE", "UNKNOWN_REGION", "INSIDE_ADDRESS"))
                .body("errors[3].pointer", equalTo("/url"));
    }

    @Test
    void anotherClientsWebhookDoesNotExist() {
        // Given
        Hook hook = register("schools");
        String other = client("integration");

        // Then
        for (String path : new String[] {"", "/deliveries"}) {
            as(other).get("/v1/webhooks/" + hook.id() + path).then().statusCode(404);
        }
        as(other).get("/v1/webhooks").then().statusCode(200).body("items.size()", equalTo(0));
        for (String path : new String[] {"/tests", "/rotations", "/deliveries/1/retries"}) {
            as(other)
                    .contentType("application/json")
                    .body("{}")
                    .post("/v1/webhooks/" + hook.id() + path)
                    .then()
                    .statusCode(404);
        }
        as(client("viewer")).get("/v1/webhooks").then().statusCode(403);
        anonymous().get("/v1/webhooks").then().statusCode(401);
        asAdmin().get("/v1/webhooks/" + hook.id()).then().statusCode(200);
    }

    @Test
    void aRepeatedRegistrationIsAnsweredWithTheSameSecret() {
        // Given
        String key = UUID.randomUUID().toString();
        String body = body("schools");

        // When
        String first = mine().header("Idempotency-Key", key)
                .body(body)
                .post("/v1/webhooks")
                .path("secret");
        String second = mine().header("Idempotency-Key", key)
                .body(body)
                .post("/v1/webhooks")
                .path("secret");

        // Then
        assertThat(first).startsWith("whsec_").isEqualTo(second);
    }

    @Test
    void everyChangeOfAWebhookIsTold() {
        // When
        Hook hook = register("schools");
        mine().body("{}")
                .post("/v1/webhooks/" + hook.id() + "/rotations")
                .then()
                .statusCode(201);
        move(hook, "PAUSED").statusCode(200);
        mine().body("{\"after\":\"c0\"}")
                .post("/v1/webhooks/" + hook.id() + "/replays")
                .then()
                .statusCode(200);

        // Then
        try (Kafka kafka = Kafka.ofApplication()) {
            String topic = Kafka.topic("gateway.webhook.v1");
            for (String version : new String[] {"1", "2", "3", "4"}) {
                Kafka.Message told = kafka.await(
                        topic,
                        message -> hook.id().equals(message.key())
                                && version.equals(message.headers().get("ce_version")));
                assertThat(told.headers()).containsEntry("ce_type", "io.junheng.gateway.WebhookChanged.v1");
                assertThat(told.value()).doesNotContain("whsec_");
            }
        }
    }

    private io.restassured.response.ValidatableResponse move(Hook hook, String to) {
        return mine().body("{\"to\":\"" + to + "\"}")
                .post("/v1/webhooks/" + hook.id() + "/transitions")
                .then();
    }

    private Hook register(String resource) {
        var registered = mine().body(body(resource))
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/v1/webhooks/wh_"))
                .body("webhook.status", equalTo("ACTIVE"))
                .extract();
        String id = registered.path("webhook.id");
        String secret = registered.path("secret");
        mine().get("/v1/webhooks/" + id).then().statusCode(200).body(not(containsString(secret)));
        return new Hook(id, bytes(secret));
    }

    private String body(String resource) {
        return "{\"name\":\"同步\",\"url\":\"" + receiver.url("/hook") + "\",\"resources\":[\"" + resource + "\"]}";
    }

    /** The first delivery's number, asked for again where the gateway could not look up the key in time. */
    private Integer sequence(String deliveries) {
        return await().atMost(PATIENCE).until(() -> mine().get(deliveries).path("items[0].sequence"), Objects::nonNull);
    }

    /** What was told of this webhook's message of this kind; who asked for it stands in the event's headers. */
    private String awaitAsked(Hook hook, String kind) {
        try (Kafka kafka = Kafka.ofApplication()) {
            Kafka.Message told = kafka.await(
                    Kafka.topic("gateway.webhook-message.v1"),
                    message -> message.value().contains(hook.id())
                            && message.value().contains("\"" + kind + "\""));
            assertThat(told.headers()).containsEntry("ce_type", "io.junheng.gateway.WebhookMessageAsked.v1");
            assertThat(client).startsWith("jh_" + told.headers().get("ce_actor") + "_");
            return told.value();
        }
    }

    private void awaitTaken(int number) {
        await().atMost(PATIENCE)
                .until(() ->
                        receiver.all().stream().filter(Receiver.Delivery::taken).count() >= number);
    }

    private RequestSpecification mine() {
        return as(client).contentType("application/json");
    }

    private static byte[] bytes(String secret) {
        return Base64.getDecoder().decode(secret.substring(Signature.PREFIX.length()));
    }

    private static String client(String role) {
        return asAdmin()
                .body("{\"name\":\"推送测试\",\"roles\":[\"" + role + "\"]}")
                .post("/v1/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static String stored(String query) {
        return String.valueOf(Database.ofApplication().value(query));
    }
}
