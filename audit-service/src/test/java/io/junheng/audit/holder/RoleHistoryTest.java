package io.junheng.audit.holder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.audit.entry.AuditEntryView;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleHistoryTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant BEGIN = Instant.parse("2025-09-01T00:00:00Z");

    private final RoleHistory history = new RoleHistory();
    private int index;

    @Test
    void roleIsHeldFromTheEntryThatGrantsItToTheOneThatTakesIt() {
        // When
        state("c1", "'roles':['viewer'],'status':'ACTIVE'");
        state("c1", "'roles':['viewer','inspector'],'status':'ACTIVE'");
        state("c1", "'roles':['inspector'],'status':'ACTIVE'");

        // Then
        assertThat(told()).containsExactly("c1 viewer 0-2", "c1 inspector 1-");
    }

    @Test
    void revocationAndDeletionEndEveryRole() {
        state("c1", "'roles':['viewer','admin'],'status':'ACTIVE'");
        state("c2", "'roles':['viewer'],'status':'ACTIVE'");
        state("c1", "'roles':['viewer','admin'],'status':'REVOKED'");
        take("c2", null);

        assertThat(told()).containsExactly("c1 admin 0-2", "c1 viewer 0-2", "c2 viewer 1-3");
    }

    @Test
    void otherRegionIsAnotherStretch() {
        state("c1", "'roles':['viewer'],'regionCode':'220322'");
        state("c1", "'roles':['viewer'],'regionCode':'220323'");

        assertThat(history.periods()).extracting(RolePeriod::regionCode).containsExactly("220322", "220323");
        assertThat(told()).containsExactly("c1 viewer 0-1", "c1 viewer 1-");
    }

    @Test
    void changeOfSomethingElseGoesOn() {
        state("c1", "'roles':['viewer'],'name':'a'");
        state("c1", "'roles':['viewer'],'name':'b'");

        assertThat(told()).containsExactly("c1 viewer 0-");
    }

    @Test
    void roleThatRunsOutEndsThenAndNotWhenItIsRevokedLater() {
        // When it runs out between the first entry and the second
        state("c1", "'roles':['viewer'],'expiresAt':'2025-09-01T08:00:30+08:00'");
        state("c1", "'roles':['viewer'],'status':'REVOKED'");

        // Then
        RolePeriod period = history.periods().get(0);
        assertThat(period.until()).isEqualTo(BEGIN.plusSeconds(30));
        assertThat(period.endedAt()).isNull();
        assertThat(period.covers(BEGIN)).isTrue();
        assertThat(period.covers(BEGIN.plusSeconds(30))).isFalse();
    }

    private List<String> told() {
        return history.periods().stream()
                .map(period -> period.holder() + " " + period.role() + " " + period.grantedAt() + "-"
                        + (period.endedAt() == null ? "" : period.endedAt()))
                .toList();
    }

    private void state(String id, String members) {
        take(id, "{" + members.replace('\'', '"') + "}");
    }

    private void take(String id, String after) {
        try {
            ObjectNode leaf = JSON.createObjectNode()
                    .put("index", index)
                    .put("recordedAt", BEGIN.toString())
                    .put("time", BEGIN.plusSeconds(60L * index).toString())
                    .put("aggregate", "client")
                    .put("aggregateId", id);
            ObjectNode data = JSON.createObjectNode();
            data.set("after", after == null ? null : JSON.readTree(after));
            history.take(AuditEntryView.of(leaf, data, "", true));
            index++;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
