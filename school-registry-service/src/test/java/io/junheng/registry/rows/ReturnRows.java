package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.RegistryApi.verifier;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.registry.procedure.ProcedureApi;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;

/** What the rows about returns do alike: load packs, make towns and schools, file returns and lock them, read statements. */
final class ReturnRows {

    private ReturnRows() {}

    static void load(String... packs) {
        counties();
        for (String pack : packs) {
            ProcedureApi.load(pack);
        }
    }

    /** A town of 梨树县 of its own. */
    static void town(String code) {
        if (admin().get("/v1/regions/" + code).statusCode() == 404) {
            put(
                            admin(),
                            "/v1/regions/" + code,
                            "{\"name\":\"示例乡\",\"parentCode\":\"220322\",\"validFrom\":\"2023-07-01\"}")
                    .then()
                    .statusCode(201);
        }
    }

    /** A school of that type; gives its code. */
    static String school(String code, String type, String region, String more) {
        Response answer = put(
                admin(),
                "/v1/schools/" + code,
                "{\"name\":\"%s学校（示例）\",\"type\":\"%s\",\"founder\":\"831\",\"urbanRural\":\"220\",\"regionCode\":\"%s\",\"openedOn\":\"1990-09-01\"%s}"
                        .formatted(code, type, region, more));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return code;
    }

    static String ofSchool(String code, int year) {
        return "/v1/returns/schools/" + code + "/" + year;
    }

    static String ofRegion(String code, int year) {
        return "/v1/returns/regions/" + code + "/" + year;
    }

    /** Files a draft; {@code values} are JSON members. */
    static Response draft(String path, String form, String values) {
        return put(admin(), path, "{\"form\":\"" + form + "\",\"values\":{" + values + "}}");
    }

    static Response to(String path, String form, String status) {
        return post(
                status.equals("SUBMITTED") ? admin() : verifier(),
                path + "/transitions?form=" + form,
                "{\"to\":\"" + status + "\"}");
    }

    /** Files a return and takes it all the way. */
    static JsonPath locked(String path, String form, String values) {
        Response drafted = draft(path, form, values);
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
        for (String status : List.of("SUBMITTED", "VERIFIED", "LOCKED")) {
            Response answer = to(path, form, status);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        }
        return admin().get(path + "?form=" + form).jsonPath();
    }

    /** Sets a policy parameter for a region from 1 January 2000 on. */
    static void parameter(String key, String region, String value) {
        Response answer = put(
                admin(),
                "/v1/policy-parameters/" + key + "/regions/" + region,
                "{\"basis\":\"示例\",\"values\":[{\"from\":\"2000-01-01\",\"value\":" + value + "}]}");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 428);
    }

    static JsonPath statement(String key, String code, int year) {
        return admin().get("/v1/statements/" + key + "/results/" + code + "/" + year)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** One field of a line of a statement's result. */
    static <T> T line(JsonPath result, String key, String field) {
        return result.get("lines.find { it.key == '" + key + "' }." + field);
    }

    /** "pointer code" of each error of an answer. */
    static List<String> errors(Response answer) {
        return answer.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }", String.class);
    }
}
