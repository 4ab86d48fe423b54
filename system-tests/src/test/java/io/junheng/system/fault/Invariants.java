package io.junheng.system.fault;

import io.junheng.launcher.Service;
import io.junheng.launcher.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must hold once everything has come to rest, whatever was struck (不变量). */
final class Invariants {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Path root;
    private final Client client;
    private final WriteLoad load;
    private final Follower everything;
    private final Follower county;
    private final Databases databases;

    /** To be looked for, with two clients that followed the feed of everything and that of the load's county. */
    Invariants(Path root, Suite suite, Client client, WriteLoad load, Follower everything, Follower county) {
        this.root = root;
        this.client = client;
        this.load = load;
        this.everything = everything;
        this.county = county;
        this.databases = new Databases(suite);
    }

    /** What does not hold, a sentence each; events take a moment, so it is looked for until everything holds or two minutes have passed. */
    List<String> broken() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<String> broken = look();
        while (!broken.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE.toMillis());
            broken = look();
        }
        return broken;
    }

    private List<String> look() throws InterruptedException {
        List<String> broken = new ArrayList<>();
        try {
            everythingWasSent(broken);
            whatWasAcknowledgedStands(broken);
            eachVersionIsLoggedOnce(broken);
            copiesAreEqual(broken);
            eachFindingHasItsTask(broken);
            theLogIsIntact(broken);
        } catch (IOException | SQLException e) {
            broken.add("could not look: " + e.getMessage());
        }
        return broken;
    }

    private void everythingWasSent(List<String> broken) throws IOException, SQLException {
        for (Service service : Service.values()) {
            String waiting = databases
                    .rows(service, "select 'outbox', count(*) from outbox")
                    .get("outbox");
            if (!waiting.equals("0")) {
                broken.add(waiting + " events of the " + service.key() + " were not sent");
            }
        }
    }

    private void whatWasAcknowledgedStands(List<String> broken) throws IOException, SQLException {
        broken.addAll(load.broken(databases.rows(Service.REGISTRY, "select code, name from school")));
    }

    /** An event that came twice would stand twice, one that was lost would leave a gap before the newest version. */
    private void eachVersionIsLoggedOnce(List<String> broken) throws IOException, SQLException {
        databases
                .rows(
                        Service.AUDIT,
                        "select concat_ws(' ', service, aggregate, aggregate_id, 'version', version, type), count(*)"
                                + " from audit_entry group by service, aggregate, aggregate_id, version, type having"
                                + " count(*) > 1")
                .forEach((what, times) -> broken.add(what + " stands " + times + " times in the log"));
        databases
                .rows(
                        Service.AUDIT,
                        "select concat_ws(' ', service, aggregate, aggregate_id), max(version) - count(distinct"
                                + " version) from audit_entry where aggregate in ('school', 'finding', 'rectification',"
                                + " 'assignment') group by service, aggregate, aggregate_id having max(version) <>"
                                + " count(distinct version)")
                .forEach((what, missing) -> broken.add(what + " lacks " + missing + " versions in the log"));
        Map<String, String> logged = databases.rows(
                Service.AUDIT,
                "select aggregate_id, max(version) from audit_entry where aggregate = 'school' group by aggregate_id");
        differences(
                "schools' versions in the log",
                databases.rows(Service.REGISTRY, "select code, version from school"),
                logged,
                broken);
    }

    private void copiesAreEqual(List<String> broken) throws IOException, InterruptedException {
        Copies copies = new Copies(client);
        broken.addAll(copies.broken("one who reads the feed from its beginning", Feed.read(client)));
        broken.addAll(copies.broken("one who followed it all the time", everything.copy()));
        Feed below = county.copy();
        broken.addAll(copies.brokenBelow(WriteLoad.COUNTY, "one who followed the county's", below));
        if (below.deletions() < load.moved()) {
            broken.add(load.moved() + " schools left the county, its feed told of " + below.deletions());
        }
    }

    private void eachFindingHasItsTask(List<String> broken) throws IOException, SQLException {
        databases
                .rows(
                        Service.INDICATOR,
                        "select concat_ws(' ', framework, criterion, stage, subject_code, status), count(*) from"
                                + " finding where status = 'OPEN' group by framework, criterion, stage, subject_code,"
                                + " status having count(*) > 1")
                .forEach((what, times) -> broken.add(times + " open findings of " + what));
        Map<String, String> findings = databases.rows(Service.INDICATOR, "select id, id from finding");
        Map<String, String> tasks = databases.rows(Service.TASK, "select finding_id, finding_id from rectification");
        differences("findings with a task", findings, tasks, broken);
    }

    private void theLogIsIntact(List<String> broken) throws IOException, InterruptedException {
        LogVerdict.complaint(root, client, client.text("/v1/audit/checkpoint", "text/plain"))
                .ifPresent(said -> broken.add("the verifier says: " + said));
    }

    private static void differences(
            String what, Map<String, String> expected, Map<String, String> seen, List<String> broken) {
        Map<String, String> wrong = new TreeMap<>();
        expected.forEach((key, value) -> {
            if (!value.equals(seen.get(key))) {
                wrong.put(key, value + " but " + seen.get(key));
            }
        });
        seen.forEach((key, value) -> {
            if (!expected.containsKey(key)) {
                wrong.put(key, "nothing but " + value);
            }
        });
        if (!wrong.isEmpty()) {
            broken.add(what + ": " + wrong.size() + " differ, such as "
                    + wrong.entrySet().iterator().next());
        }
    }
}
