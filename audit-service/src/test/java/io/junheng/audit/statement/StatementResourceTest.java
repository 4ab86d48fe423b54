package io.junheng.audit.statement;

import static io.junheng.audit.AuditLog.auditor;
import static io.junheng.audit.AuditLog.auditorOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.audit.AuditLog;
import io.junheng.audit.Drafts;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.junheng.verifier.Bundle;
import io.junheng.verifier.Finding;
import io.junheng.verifier.LogVerifier;
import io.junheng.verifier.Statement;
import io.junheng.verifier.Verdict;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether an answer is complete can be told from the tree, by somebody who does not trust the service. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class StatementResourceTest {

    @Inject
    AuditLog log;

    @TempDir
    Path directory;

    @BeforeEach
    void entriesOfTwoCounties() {
        log.begin();
        log.append(List.of(
                Drafts.school("S1", 1, Drafts.LISHU),
                Drafts.school("S2", 1, Drafts.YITONG),
                Drafts.school("S1", 2, Drafts.LISHU),
                Drafts.draft("task", "plan", "p1", 1, Drafts.LISHU, null),
                Drafts.draft("gateway", "client", "c1", 1, null, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aggregate:eq:school",
                "actor:eq:nobody",
                "operation:in:UPDATE,DELETE",
                "roles:like:*school*",
                "regionPath:like:/220000/*",
                "regionPath:null",
                "authority:eq:教督〔2017〕6号",
                "time:ge:2026-01-02T11:04:05.678+08:00",
                "index:gt:1",
                "version:ne:1"
            })
    void statementOnASearchHoldsAgainstTheWholeLog(String filter) {
        // When
        Statement statement = statement(auditor().queryParam("filter", filter));

        // Then
        int shown =
                auditor().queryParam("filter", filter).get("/v1/audit/entries").path("items.size()");
        assertThat(statement.entries()).isEqualTo(shown);
        assertThat(whole(statement).finding()).isEqualTo(Finding.INTACT);
    }

    @Test
    void statementOnWhatACallerOfOneCountySeesHoldsAgainstTheWholeLog() {
        Statement statement = statement(auditorOf("220322"));

        assertThat(statement.entries()).isEqualTo(3);
        assertThat(whole(statement).finding()).isEqualTo(Finding.INTACT);
    }

    @Test
    void entryHiddenFromASearchIsFound() {
        // Given somebody with every right on the database, who hides an entry from searches for its actor
        log.tamper("update audit_entry set actor = 'nobody' where idx = 2");

        // When
        Statement statement = statement(auditor().queryParam("filter", "actor:eq:li"));

        // Then
        Verdict verdict = whole(statement);
        assertThat(verdict).isEqualTo(new Verdict(Finding.STATEMENT_FALSE, 5, 4, verdict.origin()));
    }

    @Test
    void bundleOfASearchIsCheckedAsItIs() throws IOException {
        // When
        Path zip = bundle(auditorOf("220322").queryParam("filter", "aggregate:eq:school"));

        // Then
        Verdict verdict = Bundle.of(zip, log.key()).verify(null);
        assertThat(verdict).isEqualTo(new Verdict(Finding.INTACT_EXCERPT, 2, 5, verdict.origin()));
        assertThat(text(zip, "entries.csv"))
                .startsWith("index,recordedAt,time,service,aggregate,aggregateId,version,operation,")
                .contains(",school,S1,2,UPDATE,")
                .doesNotContain(",S2,");
    }

    @Test
    void whoTakesABundleIsInTheLog() throws IOException {
        // Given
        long size = log.size();
        log.publishOwnEvents(true);

        // When
        bundle(auditor());

        // Then
        log.awaitSize(size + 1);
        assertThat(Database.ofApplication().value("select actor || ' ' || type from audit_entry where idx = ?", size))
                .asString()
                .startsWith("auditor ")
                .endsWith("SensitiveDataRead.v1");
    }

    @Test
    void bundleOfTheWholeLogIsCheckedAsItIs() throws IOException {
        Verdict verdict = Bundle.of(bundle(auditor()), log.key()).verify(log.checkpoint());

        assertThat(verdict).isEqualTo(new Verdict(Finding.INTACT, 5, 5, verdict.origin()));
    }

    @Test
    void listCanBeHadAsCsv() {
        String table = auditorOf("220323")
                .accept("text/csv")
                .get("/v1/audit/entries")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(table.lines().toList()).hasSize(2).last().asString().contains("S2", "教督〔2017〕6号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor:gt:l", "actor:eq:a\nentries 0"})
    void filterThatCannotBeCheckedOfflineIsRefused(String filter) {
        for (String path : List.of("/v1/audit/statements", "/v1/audit/bundles")) {
            auditor()
                    .queryParam("filter", filter)
                    .get(path)
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("NOT_CHECKABLE"));
        }
    }

    private Verdict whole(Statement statement) {
        return log.verify(LogVerifier.of(log.key(), log.checkpoint()).stating(statement), auditor());
    }

    private static Statement statement(RequestSpecification caller) {
        return Statement.parse(caller.get("/v1/audit/statements")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private Path bundle(RequestSpecification caller) throws IOException {
        Path zip = directory.resolve("audit.zip");
        Files.write(
                zip,
                caller.get("/v1/audit/bundles")
                        .then()
                        .statusCode(200)
                        .contentType("application/zip")
                        .extract()
                        .asByteArray());
        return zip;
    }

    private static String text(Path zip, String name) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile());
                InputStream input = file.getInputStream(file.getEntry(name))) {
            return new String(input.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
