package io.junheng.benchmarks;

import io.junheng.launcher.Service;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A province with a million assignments as the task service knows it (百万任务), or a part of it: 63 counties in nine cities, 20 departments each, plans of 32 items that four departments of every
 * county work on. Half of it is open, a tenth open and late; due dates are spread over a thousand days. The order of everything is that of a hash, so that it is the same every time.
 */
final class ProvinceOfTasks {

    static final String PROVINCE = "990000";
    static final String COUNTY = "990101";
    static final String DEPARTMENT = COUNTY + "-d1";

    private static final int PLANS = 124;
    private static final int ITEMS = 32;
    private static final int OF_A_PLAN = ITEMS * 63 * 4;
    private static final String OPEN = "status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED')";

    private static final String REGIONS = """
        insert into known_region (code, name, level, parent_code, path, valid_from, version)
        select '990000', '示例省', 'PROVINCE', null, '/990000/', date '2000-01-01', 1
        union all
        select (990000 + c * 100)::text, '示例市' || c, 'CITY', '990000', '/990000/' || (990000 + c * 100) || '/', date '2000-01-01', 1 from generate_series(1, 9) c
        union all
        select (990000 + c * 100 + k)::text, '示例县' || c || k, 'COUNTY', (990000 + c * 100)::text,
            '/990000/' || (990000 + c * 100) || '/' || (990000 + c * 100 + k) || '/', date '2000-01-01', 1
        from generate_series(1, 9) c, generate_series(1, 7) k
        """;

    private final Bench bench;
    private final int plans;

    ProvinceOfTasks(Bench bench) {
        this.bench = bench;
        this.plans = (int) Math.max(1, Math.round(PLANS * bench.scale().fraction()));
    }

    int assignments() {
        return plans * OF_A_PLAN;
    }

    /** Puts regions into the gateway, and regions, departments, plans and assignments into the task service. */
    void enter() throws IOException, SQLException {
        run(Service.GATEWAY, REGIONS);
        run(
                Service.TASK,
                REGIONS,
                """
                insert into department (code, name, aliases, region_code, region_path, version)
                select r.code || '-d' || d, '示例局' || d, '{}', r.code, r.path, 1 from known_region r, generate_series(1, 20) d
                where r.level = 'COUNTY' and r.path like '/990000/%'
                """,
                """
                insert into plan_extraction (id, region_path, title, content, draft, created_at, created_by, media_type)
                values ('ext_benchmark', '/990000/', '示例', '', '{}', now(), 'benchmark', 'text/plain')
                """,
                """
                insert into plan (id, extraction_id, title, region_code, region_path, open_dates, status, version)
                select 'pln_' || lpad(p::text, 6, '0'), 'ext_benchmark', '示例方案' || p, '990000', '/990000/', '[]', 'ACTIVE', 1 from generate_series(0, %d - 1) p
                """.formatted(plans),
                """
                insert into plan_item (id, plan_id, position, section_path, item_no, paragraph_no, title, span_start, span_end, warnings, excluded, version)
                select 'itm_' || lpad((p * %1$d + i)::text, 8, '0'), 'pln_' || lpad(p::text, 6, '0'), i + 1, '{}', i + 1, 1, '示例任务' || i, 0, 0, '{}', false, 1
                from generate_series(0, %2$d - 1) p, generate_series(0, %1$d - 1) i
                """.formatted(ITEMS, plans),
                """
                insert into assignment (id, plan_id, item_id, title, role, department, department_code, region_code, region_path, due_on, status, version)
                select 'asg_' || lpad(n::text, 10, '0'), 'pln_' || lpad((n / %1$d)::text, 6, '0'), 'itm_' || lpad((n / 252)::text, 8, '0'), '示例任务' || n, 'LEAD',
                    '示例局' || d.d, c.code || '-d' || d.d, c.code, '/990000/' || left(c.code, 4) || '00/' || c.code || '/',
                    current_date + ((hashint8(n + 17) & 2147483647) %% 1000 - 200),
                    ('{ASSIGNED,ASSIGNED,ACCEPTED,IN_PROGRESS,IN_PROGRESS,IN_PROGRESS,RETURNED,REPORTED,VERIFIED,VERIFIED,WRITTEN_OFF,WRITTEN_OFF,WRITTEN_OFF,WRITTEN_OFF}'::text[])
                        [1 + (hashint8(n) & 2147483647) %% 14], 1
                from generate_series(0, %2$d - 1) n
                    cross join lateral (select (990000 + 100 * (1 + (n / 4 %% 63) / 7) + 1 + (n / 4 %% 63) %% 7)::text as code) c
                    cross join lateral (select 1 + ((n / 252) * 4 + n %% 4) %% 20 as d) d
                """.formatted(OF_A_PLAN, assignments()),
                "vacuum analyze");
    }

    /** Makes {@code person} answer for some of what is open in the county. */
    void give(String person) throws IOException, SQLException {
        run(
                Service.TASK,
                "update assignment set owner = '%s' where region_code = '%s' and %s and right(id, 2) = '00'"
                        .formatted(person, COUNTY, OPEN));
    }

    /** How many are open and a day late or more, by the calendar of China. */
    long late() throws IOException, SQLException {
        return number("select count(*) from assignment where " + OPEN
                + " and due_on <= (now() at time zone 'Asia/Shanghai')::date - 1");
    }

    /** How many steps of ladders were taken. */
    long steps() throws IOException, SQLException {
        return number("select count(*) from measure");
    }

    /** How often the table of assignments was read whole. */
    long wholeReads() throws IOException, SQLException {
        return number("select seq_scan from pg_stat_user_tables where relname = 'assignment'");
    }

    private long number(String sql) throws IOException, SQLException {
        try (Connection connection = bench.database(Service.TASK);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(Service service, String... statements) throws IOException, SQLException {
        try (Connection connection = bench.database(service);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
