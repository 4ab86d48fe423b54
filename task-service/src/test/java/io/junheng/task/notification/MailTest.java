package io.junheng.task.notification;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.department;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.junheng.task.cascade.Yinchuan;
import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class MailTest {

    private static final String REGION = "640104";

    private static SmtpServer server;

    @Inject
    Notifications notifications;

    @Inject
    io.junheng.kit.sql.Database database;

    @Inject
    Preferences preferences;

    @Inject
    Clock clock;

    private Postman postman;

    @BeforeAll
    static void open() {
        server = new SmtpServer();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /** One who has a server, beside the application's, who has none and sends nothing. */
    @BeforeEach
    void postman() {
        Yinchuan.regions();
        postman = new Postman(database, preferences, new MailSender(server.settings()), clock);
    }

    @Test
    void whatIsToldIsInTheInboxUntilItIsReadAndMailedAtOnce() throws MessagingException, IOException {
        // Given
        prefer("mail-now", "{\"email\":\"now@xingqing.example\"}").statusCode(200);
        tell("mail-now", "第一件");
        tell("mail-now", "第二件");

        // When
        postman.deliver(LocalDateTime.now(clock).plusSeconds(1));
        postman.deliver(LocalDateTime.now(clock).plusSeconds(2));

        // Then
        List<MimeMessage> mails = server.mailsTo("now@xingqing.example");
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getSubject()).isEqualTo("督办通知 2 条");
        assertThat(mails.get(0).getContent().toString()).contains("第一件").contains("第二件");
        assertThat(mails.get(0).getMessageID()).endsWith("@junheng>");
        bureau("mail-now")
                .get("/v1/notifications")
                .then()
                .statusCode(200)
                .body("items.read", contains(false, false))
                .body("items.mail", contains("SENT", "SENT"));
        bureau("mail-now")
                .post("/v1/notifications/readings")
                .then()
                .statusCode(200)
                .body("read", equalTo(2));
        bureau("mail-now").post("/v1/notifications/readings").then().body("read", equalTo(0));
        viewer(REGION).get("/v1/notifications").then().body("items", hasSize(0));
    }

    @Test
    void aDigestWaitsForItsTimeAndQuietHoursForTheirEnd() {
        // Given
        prefer("mail-digest", "{\"email\":\"digest@xingqing.example\",\"digestAt\":\"08:00\"}")
                .statusCode(200);
        prefer("mail-quiet", "{\"email\":\"quiet@xingqing.example\",\"quietFrom\":\"22:00\",\"quietTo\":\"07:00\"}")
                .statusCode(200);
        tell("mail-digest", "汇总件");
        tell("mail-quiet", "夜间件");
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);

        // When
        postman.deliver(tomorrow.atTime(5, 59));

        // Then
        assertThat(server.mailsTo("quiet@xingqing.example")).isEmpty();
        assertThat(server.mailsTo("digest@xingqing.example")).hasSizeLessThanOrEqualTo(1);
        postman.deliver(tomorrow.atTime(7, 0));
        assertThat(server.mailsTo("quiet@xingqing.example")).hasSize(1);
        postman.deliver(tomorrow.atTime(8, 0));
        assertThat(server.mailsTo("digest@xingqing.example")).hasSize(1);
    }

    @Test
    void whoWantsNothingNowKeepsNobodyWaiting() {
        // Given more than a round reaches, whose quiet hours are now, told earlier
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        Database.ofApplication().execute("""
                insert into notification_preference (recipient_kind, recipient, email, quiet_from, quiet_to, version)
                select 'PERSON', 'asleep-' || n, 'asleep@xingqing.example', time '00:00', time '23:59', 1 from generate_series(1, 1001) n
                """);
        Database.ofApplication().execute("""
                insert into notification (id, recipient_kind, recipient, topic, title, body, about_kind, about_id, created_at, mail, version)
                select 'ntf_asleep_' || n, 'PERSON', 'asleep-' || n, 'REMINDER', '旧件', '正文', 'ORDER', 'ord_x', now() - interval '1 day', 'QUEUED', 1
                from generate_series(1, 1001) n
                """);
        prefer("mail-awake", "{\"email\":\"awake@xingqing.example\"}").statusCode(200);
        tell("mail-awake", "新件");

        // When
        postman.deliver(tomorrow.atTime(3, 0));

        // Then
        assertThat(server.mailsTo("awake@xingqing.example")).hasSize(1);
        assertThat(server.mailsTo("asleep@xingqing.example")).isEmpty();
        Database.ofApplication().execute("delete from notification where recipient like 'asleep-%'");
        Database.ofApplication().execute("delete from notification_preference where recipient like 'asleep-%'");
    }

    @Test
    void withoutAnAddressNothingIsMailedAndOthersCannotReadIt() {
        tell("mail-none", "只在收件箱");
        String id =
                bureau("mail-none").get("/v1/notifications").then().extract().path("items[0].id");

        bureau("mail-other")
                .post("/v1/notifications/" + id + "/readings")
                .then()
                .statusCode(404);
        bureau("mail-none")
                .post("/v1/notifications/" + id + "/readings")
                .then()
                .statusCode(200)
                .body("read", equalTo(true))
                .body("mail", equalTo("NONE"));
        prefer("mail-none", "{\"email\":\"nonsense\",\"quietFrom\":\"22:00\"}")
                .statusCode(422)
                .body("errors.code", hasItems("EMAIL_FORMAT", "QUIET_HOURS_HALF"));
        admin("a", REGION).get("/v1/notification-preferences/DEPARTMENT").then().statusCode(404);
    }

    @Test
    void whoChangesAPreferenceIsToldButNoAddress() {
        // Given
        prefer("mail-told", "{\"email\":\"first@xingqing.example\"}").statusCode(200);

        // When
        prefer("mail-told", "{\"email\":\"second@xingqing.example\",\"digestAt\":\"08:00\"}")
                .statusCode(200);
        for (int time = 1; time <= 2; time++) {
            bureau("mail-told")
                    .delete("/v1/notification-preferences/DEPARTMENT")
                    .then()
                    .statusCode(204);
        }

        // Then
        try (Kafka kafka = Kafka.ofApplication()) {
            String topic = Kafka.topic("task.work-record.v1");
            kafka.await(
                    topic,
                    message -> message.value().contains("mail-told")
                            && message.value().contains("\"REMOVED\""));
            List<String> told = kafka.all(topic).stream()
                    .map(message -> message.value())
                    .filter(value -> value.contains("mail-told"))
                    .toList();
            assertThat(told)
                    .hasSize(3)
                    .allSatisfy(value -> assertThat(value)
                            .contains("NOTIFICATION_PREFERENCE")
                            .doesNotContain("xingqing.example"));
            assertThat(told.stream().filter(value -> value.contains("CHANGED")))
                    .singleElement()
                    .asString()
                    .contains("08:00");
        }
    }

    private void tell(String code, String title) {
        QuarkusTransaction.requiringNew()
                .run(() -> notifications.tell(List.of(new Notice(
                        new Recipient(RecipientKind.DEPARTMENT, code),
                        "REMINDER",
                        title,
                        "正文",
                        "ORDER",
                        "ord_x",
                        true))));
    }

    private static ValidatableResponse prefer(String code, String body) {
        return bureau(code)
                .body(body)
                .put("/v1/notification-preferences/DEPARTMENT")
                .then();
    }

    private static RequestSpecification bureau(String code) {
        return department("li", REGION, code);
    }
}
