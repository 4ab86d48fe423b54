package io.junheng.audit.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.audit.archive.ArchiveFiles;
import io.junheng.audit.archive.ArchivedRange;
import io.junheng.audit.log.Alarm;
import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.seal.Seals;
import io.junheng.audit.tree.KeyChain;
import java.util.List;
import java.util.Optional;

/** Takes the entries that lie in files through a pass (归档条目自检), with the files they lie in. Not thread-safe. */
final class MovedEntries {

    private final Seals seals;
    private final ArchivedEntry parser;
    private final Checkpoints checkpoints;
    private ArchiveFiles files;

    MovedEntries(ObjectMapper json, Seals seals, Checkpoints checkpoints) {
        this.seals = seals;
        this.parser = new ArchivedEntry(json);
        this.checkpoints = checkpoints;
    }

    /** Goes on from where the pass is, in the range that holds that place, for so many entries and nanoseconds; the first bad thing. */
    Optional<Alarm> take(Round round, ArchivedRange range, KeyChain chain, int most, long longest) {
        try {
            if (files == null) {
                files = ArchiveFiles.open(range, chain);
            }
            return portion(round, range, round.position(), most, longest);
        } catch (ArchiveFiles.Damage e) {
            Finding finding = e.isMissing() ? Finding.FILE_MISSING : Finding.FILE_CHANGED;
            return Optional.of(finding.at(range.first(), e.getMessage()));
        }
    }

    private Optional<Alarm> portion(Round round, ArchivedRange range, long from, int most, long longest)
            throws ArchiveFiles.Damage {
        Heads heads = Heads.between(checkpoints, from, Math.min(range.beyond(), from + most));
        long started = System.nanoTime();
        Optional<Alarm> found = Optional.empty();
        while (found.isEmpty()) {
            boolean atEnd = round.position() == range.beyond();
            if (!atEnd && (round.position() == from + most || System.nanoTime() - started > longest)) {
                return found;
            }
            Optional<String> line = files.next();
            if (line.isEmpty()) {
                close();
                return atEnd ? found : Optional.of(Finding.MISSING.at(round.position()));
            }
            StoredEntry entry = entry(line.get());
            if (entry != null && entry.index() >= from) {
                if (atEnd) {
                    throw files.changed();
                }
                String data = seals.open(List.of(entry.payload())).get(0);
                found = round.take(entry, data, heads.after(entry));
            }
        }
        return found;
    }

    private StoredEntry entry(String line) throws ArchiveFiles.Damage {
        try {
            return parser.of(line).orElse(null);
        } catch (IllegalArgumentException e) {
            throw files.changed();
        }
    }

    /** Lets go of the files; the next time they are read from their beginning. */
    void close() {
        if (files != null) {
            files.close();
            files = null;
        }
    }
}
