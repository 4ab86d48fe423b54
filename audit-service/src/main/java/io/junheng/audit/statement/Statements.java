package io.junheng.audit.statement;

import io.junheng.audit.entry.EntryExport;
import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.log.LogIdentity;
import io.junheng.audit.log.Ranges;
import io.junheng.audit.tree.MerkleHash;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Makes statements on what the caller's searches find. */
@ApplicationScoped
class Statements {

    private static final Set<String> ORDERED = Set.of("index", "recordedAt", "time", "version");
    private static final Set<String> COMPARISONS = Set.of("gt", "ge", "lt", "le");

    private final EntryExport entries;
    private final LogIdentity identity;
    private final Ranges ranges;
    private final Caller caller;

    Statements(EntryExport entries, LogIdentity identity, Ranges ranges, Caller caller) {
        this.entries = entries;
        this.identity = identity;
        this.ranges = ranges;
        this.caller = caller;
    }

    /** The signed statement on the caller's search in the log as the checkpoint has it, from the first entry on that is in the database. */
    String signed(Checkpoints.Signed checkpoint, List<String> filter, List<Statement.FileHash> files)
            throws IOException {
        long begin = ranges.begin();
        List<String> searched = new ArrayList<>(filter);
        if (begin > 0) {
            searched.add("index:ge:" + begin);
        }
        MessageDigest digest = MerkleHash.sha256();
        long[] count = new long[1];
        entries.each(checkpoint, searched, row -> {
            digest.update(Base64.getDecoder().decode(row.hash()));
            count[0]++;
        });
        String[] head = checkpoint.note().split("\n", 4);
        Statement statement = new Statement(
                identity.origin(),
                checkpoint.size(),
                Base64.getDecoder().decode(head[2]),
                caller.regionPath(),
                searched,
                count[0],
                digest.digest(),
                files);
        return identity.sign(statement.text());
    }

    /** Refuses filters whose meaning rests on the database, such as the order of texts. */
    void requireCheckable(List<String> filter) {
        Problems problems = new Problems();
        for (String each : filter) {
            String[] parts = each.split(":", 3);
            boolean sorts = parts.length > 1 && COMPARISONS.contains(parts[1]) && !ORDERED.contains(parts[0]);
            boolean controls = each.chars().anyMatch(Character::isISOControl);
            problems.require(!sorts && !controls, "?filter", StatementProblem.NOT_CHECKABLE, each.strip());
        }
        problems.throwIfAny();
    }
}
