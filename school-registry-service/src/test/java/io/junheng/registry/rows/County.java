package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.foundations;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.RegistryApi.verifier;
import static io.junheng.registry.procedure.ProcedureApi.load;
import static io.junheng.registry.procedure.ProcedureApi.opened;
import static io.junheng.registry.procedure.ProcedureApi.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.registry.procedure.ProcedureApi;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A county of 吉林 that one row has to itself: its government and offices, its schools and its layout plans. */
record County(String code, String town) {

    /** The county, with its callers known and these packs loaded. */
    static County with(String code, String town, String... packs) {
        foundations();
        for (String pack : packs) {
            load(pack);
        }
        ProcedureApi.awaitRegion(code);
        return new County(code, town);
    }

    RequestSpecification government() {
        return ProcedureApi.government(code);
    }

    RequestSpecification bureau() {
        return ProcedureApi.office("jyj", code);
    }

    /** A public primary school in a village. */
    String primarySchool(int number) {
        return school("2122", number, "\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"220\"");
    }

    /** A school with this record; gives its code. */
    String school(String prefix, int number, String record) {
        String school = prefix + code.substring(2) + "%02d".formatted(number);
        Response answer = put(
                admin(),
                "/v1/schools/" + school,
                "{\"name\":\"%s学校（示例）\",\"regionCode\":\"%s\",\"openedOn\":\"1990-09-01\",%s}"
                        .formatted(school, town, record));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return school;
    }

    /** Locks a forecast of primary seats, while every other stage has seats enough. */
    void forecasts(int year, int demand, int seats) {
        String path = "/v1/returns/regions/" + code + "/" + year;
        String values = """
                {"form":"seat-forecast","values":{"seatDemandKindergarten":0,"seatsKindergarten":0,"seatDemandPrimary":%d,"seatsPrimary":%d,
                "seatDemandJunior":0,"seatsJunior":0}}
                """.formatted(demand, seats);
        Response answer = put(admin(), path, values);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        post(admin(), path + "/transitions?form=seat-forecast", "{\"to\":\"SUBMITTED\"}")
                .then()
                .statusCode(200);
        for (String to : List.of("VERIFIED", "LOCKED")) {
            post(verifier(), path + "/transitions?form=seat-forecast", "{\"to\":\"" + to + "\"}")
                    .then()
                    .statusCode(200);
        }
    }

    /** Puts the next layout plan in force, in which every school stays but for those of {@code lists}. */
    void adopts(Map<String, String> lists, String submittedOn, String publishedOn, String adoptedOn) {
        Response drafted = drafts(lists, 0, "示例");
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
        if (admin().get("/v1/returns/regions/" + code + "/2019").statusCode() == 404) {
            forecasts(2019, 0, 0);
        }
        String id = opened(government(), "layout-plan", code, submittedOn);
        step("submission", submittedOn)
                .document("plan", null)
                .document("consent", null)
                .doneBy(bureau(), id);
        step("publicity", submittedOn).begin().document("notice", null).doneBy(bureau(), id);
        step("publicity", publishedOn).doneBy(bureau(), id);
        step("approval", adoptedOn).document("approval", "政函〔2022〕5号").doneBy(government(), id);
    }

    /** Drafts the next layout plan; {@code newSeats} are those of a school that it builds, if any. */
    Response drafts(Map<String, String> lists, int newSeats, String reason) {
        return put(government(), plan(next()), content(lists, newSeats, reason));
    }

    String content(Map<String, String> lists, int newSeats, String reason) {
        Map<String, String> all = new LinkedHashMap<>();
        schools().forEach(school -> all.put(school, "KEEP"));
        all.putAll(lists);
        StringBuilder schools = new StringBuilder();
        all.forEach((school, list) -> schools.append(schools.isEmpty() ? "" : ",")
                .append("{\"list\":\"%s\",\"school\":\"%s\",\"year\":2024}".formatted(list, school)));
        if (newSeats > 0) {
            schools.append(
                    ",{\"list\":\"NEW\",\"name\":\"新建小学（示例）\",\"regionCode\":\"%s\",\"stage\":\"PRIMARY\",\"seats\":%d,\"year\":2025}"
                            .formatted(town, newSeats));
        }
        return "{\"title\":\"布局专项规划（示例）\",\"fromYear\":2022,\"toYear\":2027,\"reason\":%s,\"schools\":[%s]}"
                .formatted(reason == null ? "null" : "\"" + reason + "\"", schools);
    }

    String plan(int number) {
        return "/v1/layout-plans/" + code + "/" + number;
    }

    /** The codes of the schools that stand. */
    private List<String> schools() {
        return admin().queryParam("filter", "regionCode:eq:" + town, "closedOn:null")
                .queryParam("pageSize", 500)
                .get("/v1/schools")
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");
    }

    private int next() {
        List<Integer> numbers = admin().queryParam("filter", "regionCode:eq:" + code)
                .get("/v1/layout-plans")
                .path("items.number");
        return numbers.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }
}
