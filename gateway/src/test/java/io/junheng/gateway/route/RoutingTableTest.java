package io.junheng.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which service answers a path, and how large a body may be. */
class RoutingTableTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/schools/2122001234, REGISTRY, ORDINARY",
        "/v1/sheet-mappings/statutory-primary, REGISTRY, ORDINARY",
        "/v1/sheet-mappings/statutory-primary/workbook.xlsx, REGISTRY, FILE",
        "/v1/assignments/12, TASK, ORDINARY",
        "/v1/assignments/12/evidence, TASK, FILE",
        "/v1/rectifications/12/evidence, TASK, FILE",
        "/v1/imports/school-returns, REGISTRY, UPLOAD",
        "/v1/jobs/ind_12, INDICATOR, ORDINARY",
        "/v1/changes, AUDIT, WAITING"
    })
    void aPathLeadsToItsServiceWithItsLimits(String path, Service service, Route.Kind kind) {
        assertThat(RoutingTable.find(path)).contains(new Route(service, kind));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/calendars/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.ics, SECRET",
        "/v1/calendars/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde.ics, ORDINARY",
        "/v1/calendars/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.ics/x, ORDINARY",
        "/v1/calendars/0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef.ics, ORDINARY",
        "/v1/calendars/cal_1, ORDINARY",
        "/v1/calendars, ORDINARY"
    })
    void onlyTheSecretAddressOfACalendarNeedsNoKey(String path, Route.Kind kind) {
        assertThat(RoutingTable.find(path)).contains(new Route(Service.TASK, kind));
    }

    @Test
    void noLogRepeatsASecretAddress() {
        String path = "/v1/calendars/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.ics";
        assertThat(Route.told(RoutingTable.find(path).orElseThrow(), path)).isEqualTo("/v1/calendars/….ics");
        assertThat(Route.told(null, path)).isEqualTo("/v1/calendars/….ics");
        assertThat(Route.told(RoutingTable.find("/v1/schools").orElseThrow(), "/v1/schools"))
                .isEqualTo("/v1/schools");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/v1/jobs/xyz_1", "/v1/imports/nothing", "/v1", "/v2/schools"})
    void whatNobodyServesLeadsNowhere(String path) {
        assertThat(RoutingTable.find(path)).isEmpty();
    }
}
