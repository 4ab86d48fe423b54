package io.junheng.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortPlanTest {

    @Test
    void everyPortFollowsTheGateways() {
        assertThat(PortPlan.from(8080, 1).ports())
                .containsEntry("gateway", 8080)
                .containsEntry("registry", 8081)
                .containsEntry("indicator", 8082)
                .containsEntry("task", 8083)
                .containsEntry("audit", 8084)
                .containsEntry("gateway internal", 8085)
                .containsEntry("postgres", 8090)
                .containsEntry("kafka", 8091)
                .containsEntry("kafka controller", 8092)
                .hasSize(9);
    }

    @Test
    void furtherReplicasStandTwentyPortsApart() {
        // When
        PortPlan plan = PortPlan.from(8080, 3);

        // Then
        assertThat(plan.ports())
                .containsEntry("registry-2", 8101)
                .containsEntry("task-2", 8103)
                .containsEntry("registry-3", 8121)
                .doesNotContainKeys("audit-2", "gateway-2")
                .hasSize(15);
        assertThat(plan.urls(Service.REGISTRY, Routes.DIRECT))
                .isEqualTo("http://127.0.0.1:8081,http://127.0.0.1:8101,http://127.0.0.1:8121");
        assertThat(plan.urls(Service.AUDIT, Routes.DIRECT)).isEqualTo("http://127.0.0.1:8084");
    }

    @Test
    void thePortsOfAllReplicasAreAnOrdinaryUsers() {
        assertThatThrownBy(() -> PortPlan.from(65_523, 2))
                .isInstanceOf(Complaint.class)
                .hasMessage("The port must lie between 1024 and 65510.");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 80, 1023, 65524, 65536})
    void portsNobodyCanHaveAreRefused(int port) {
        assertThatThrownBy(() -> PortPlan.from(port, 1))
                .isInstanceOf(Complaint.class)
                .hasMessage("The port must lie between 1024 and 65523.");
    }

    @Test
    void freePortsAreDistinctAndFree() {
        PortPlan plan = PortPlan.free(1);

        assertThat(plan.ports().values()).doesNotHaveDuplicates().hasSize(9);
        plan.requireFree();
    }

    @Test
    void aPortThatThisProcessHoldsIsNamedSo() throws Exception {
        // Given
        PortPlan plan = PortPlan.free(1);
        try (ServerSocket held = new ServerSocket(plan.of("kafka"), 1, InetAddress.getLoopbackAddress())) {
            assertThat(held.isBound()).isTrue();

            // Then
            assertThatThrownBy(plan::requireFree)
                    .isInstanceOf(Complaint.class)
                    .hasMessageStartingWith("Port %d, meant for the kafka, is taken by process %d ("
                            .formatted(plan.of("kafka"), ProcessHandle.current().pid()));
        }
    }
}
