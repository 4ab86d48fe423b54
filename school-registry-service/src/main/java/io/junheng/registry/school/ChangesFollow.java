package io.junheng.registry.school;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.sql.Database;
import io.junheng.registry.region.CommonRegion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Lets changes of schools (机构变动) follow their schools: each lies in the smallest region that holds all schools it touched, wherever those are now. */
@ApplicationScoped
class ChangesFollow {

    private final Database database;
    private final ObjectMapper json;

    ChangesFollow(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void schoolMoved(@Observes SchoolMoved move) {
        String step = json.createArrayNode()
                .add(json.createObjectNode().put("code", move.code()))
                .toString();
        for (String change : database.list(
                "select id from school_change where plan->'steps' @> ?::jsonb", row -> row.getString(1), step)) {
            database.update(
                    "update school_change set region_path = ? where id = ?", CommonRegion.path(paths(change)), change);
        }
    }

    private List<String> paths(String change) {
        return database.list("""
                select s.region_path from school_change c cross join jsonb_array_elements(c.plan->'steps') as step
                    join school s on s.code = step->>'code'
                where c.id = ?
                """, row -> row.getString(1), change);
    }
}
