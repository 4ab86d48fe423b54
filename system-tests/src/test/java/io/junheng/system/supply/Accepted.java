package io.junheng.system.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The findings that are known and let be, each for a reason and until a day: {@code docs/advisories-accepted.csv}. */
record Accepted(List<Entry> all) {

    /**
     * One of them.
     *
     * @param advisory any name of it
     * @param artifact {@code group:name}
     * @param until the last day on which it holds
     */
    record Entry(String advisory, String artifact, LocalDate until, String reason) {

        Entry {
            if (reason.isBlank()) {
                throw new IllegalArgumentException(advisory + " of " + artifact + " is let be without a reason");
            }
        }

        boolean isOf(Finding finding) {
            return finding.component().artifact().equals(artifact)
                    && finding.advisory().names().contains(advisory);
        }
    }

    /** Reads {@code advisory,artifact,until,reason}. */
    static Accepted read(Path table) throws IOException {
        return new Accepted(Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> line.split(",", 4))
                .map(cells -> new Entry(cells[0], cells[1], LocalDate.parse(cells[2]), cells[3]))
                .toList());
    }

    /** Whether a finding is let be on a day. */
    boolean covers(Finding finding, LocalDate day) {
        return all.stream().anyMatch(each -> each.isOf(finding) && !day.isAfter(each.until()));
    }

    /** Those that no finding needs any more, or whose time is over. */
    List<Entry> outlived(List<Finding> findings, LocalDate day) {
        return all.stream()
                .filter(each -> day.isAfter(each.until()) || findings.stream().noneMatch(each::isOf))
                .toList();
    }
}
