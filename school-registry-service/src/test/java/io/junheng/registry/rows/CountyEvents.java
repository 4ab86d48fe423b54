package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.procedure.ProcedureApi.opened;
import static io.junheng.registry.procedure.ProcedureApi.step;

import java.util.Map;

/** Lets every kind of event about layout plans and findings with cases happen. */
public final class CountyEvents {

    private CountyEvents() {}

    public static void everyKindOfChange() {
        County county =
                County.with("220112", "220112001", "staffing-and-funding", "procedures-schools", "procedures-layout");
        String merged = county.primarySchool(1);
        String receiving = county.primarySchool(2);
        county.adopts(Map.of(merged, "MERGE"), "2021-01-10", "2021-02-20", "2021-03-01");
        county.adopts(Map.of(merged, "MERGE"), "2022-01-10", "2022-02-20", "2022-03-01");
        findings(county);
        restored(county, merged, receiving);
    }

    private static void findings(County county) {
        county.drafts(Map.of(), 0, "示例").then().statusCode(201);
        String id = opened(county.government(), "layout-plan", county.code(), "2023-01-10");
        step("submission", "2023-01-10")
                .document("plan", null)
                .by(county.government(), id)
                .then()
                .statusCode(422);
        String finding = admin().queryParam("filter", "caseId:eq:" + id)
                .get("/v1/procedure-findings")
                .path("items[0].id");
        post(admin(), "/v1/procedure-findings/" + finding + "/transitions", "{\"to\":\"CLOSED\",\"reason\":\"示例\"}")
                .then()
                .statusCode(200);
    }

    private static void restored(County county, String merged, String receiving) {
        String merger = opened(
                county.bureau(),
                "school-merger",
                merged,
                "2024-03-01",
                "{'remote':false,'distant':false,'pupils':1,'closesOn':'2024-08-31'}");
        step("draft", "2024-03-04")
                .document("plan", null)
                .entries("[{'school':'%s','stage':'PRIMARY','classes':1,'present':1,'placed':1}]".formatted(receiving))
                .doneBy(county.bureau(), merger);
        step("argument", "2024-03-05").document("report", null).doneBy(county.bureau(), merger);
        step("publicity", "2024-03-06").begin().document("notice", null).doneBy(county.bureau(), merger);
        step("publicity", "2024-03-13").doneBy(county.bureau(), merger);
        step("hearing", "2024-03-15").document("minutes", null).doneBy(county.bureau(), merger);
        step("approval", "2024-03-20").document("approval", null).doneBy(county.government(), merger);
        String back = opened(
                county.bureau(),
                "school-restoration",
                merged,
                "2025-03-01",
                "{'cause':'ENROLMENT','expected':60,'opensOn':'2025-09-01'}");
        step("application", "2025-03-02")
                .document("application", null)
                .document("forecast", null)
                .doneBy(county.bureau(), back);
        step("argument", "2025-03-03").document("report", null).doneBy(county.bureau(), back);
        step("publicity", "2025-03-04").begin().document("notice", null).doneBy(county.bureau(), back);
        step("publicity", "2025-03-11").doneBy(county.bureau(), back);
        step("approval", "2025-03-20").document("approval", null).doneBy(county.government(), back);
    }
}
