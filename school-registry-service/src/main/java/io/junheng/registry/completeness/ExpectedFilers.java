package io.junheng.registry.completeness;

import io.junheng.kit.page.Condition;
import io.junheng.kit.sql.Database;
import io.junheng.registry.catalogue.Form;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Who has to file a form for a year (应报对象), for other parts of the service. */
@ApplicationScoped
public class ExpectedFilers {

    private final Database database;

    ExpectedFilers(Database database) {
        this.database = database;
    }

    /** The codes, in order, of those below {@code path} who have to file {@code form} for {@code year}. */
    public List<String> codes(Form form, int year, String path) {
        Expected expected = new Expected(form, year);
        Condition who = expected.condition();
        List<Object> parameters = new ArrayList<>();
        parameters.add(path);
        parameters.addAll(who.parameters());
        return database.list(
                "select x.code from " + expected.table() + " where " + expected.path() + " like ? || '%' and "
                        + who.sql() + " order by x.code",
                row -> row.getString(1),
                parameters.toArray());
    }
}
