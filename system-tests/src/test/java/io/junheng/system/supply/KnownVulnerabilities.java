package io.junheng.system.supply;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Says which of the components in a CycloneDX document are affected by a known vulnerability (已知漏洞检查): {@code KnownVulnerabilities <sbom> <advisories> <accepted>}. It reads
 * files only. Exit status 0 when nothing is left open, 1 when something is, 2 when there was nothing to check against.
 */
final class KnownVulnerabilities {

    private KnownVulnerabilities() {}

    public static void main(String[] files) throws IOException {
        if (files.length != 3) {
            System.err.println("usage: KnownVulnerabilities <sbom.json> <folder or zip of advisories> <accepted.csv>");
            System.exit(2);
        }
        System.exit(check(
                Components.ofSbom(Path.of(files[0])),
                Advisories.read(Path.of(files[1])),
                Accepted.read(Path.of(files[2])),
                LocalDate.now(),
                System.out));
    }

    /** Prints the open findings and the entries of the list that are no longer needed; returns the exit status. */
    static int check(
            Components components, Advisories advisories, Accepted accepted, LocalDate today, PrintStream out) {
        if (advisories.count() == 0) {
            out.println("There is no advisory on a Maven package at that place: nothing was checked.");
            return 2;
        }
        List<Finding> findings = advisories.of(components);
        List<Finding> open = findings.stream()
                .filter(finding -> !accepted.covers(finding, today))
                .toList();
        if (!open.isEmpty()) {
            out.println("| component | advisory | severity | fixed in | what |");
            out.println("|---|---|---|---|---|");
            open.forEach(finding -> out.println(finding.row()));
        }
        accepted.outlived(findings, today)
                .forEach(each -> out.println("no longer needed, or over since " + each.until() + ": " + each.advisory()
                        + " of " + each.artifact()));
        out.printf(
                "%d components, %d advisories on Maven packages: %d open, %d let be%n",
                components.all().size(), advisories.count(), open.size(), findings.size() - open.size());
        return open.isEmpty() ? 0 : 1;
    }
}
