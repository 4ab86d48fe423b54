package io.junheng.audit.statement;

import io.junheng.audit.entry.EntryCsv;
import io.junheng.audit.entry.EntryExport;
import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.log.LogIdentity;
import io.junheng.audit.tree.MerkleHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A search's answer with all that is needed to check it offline (证据包), as one ZIP: the entries as a table and as verifiable lines, the
 * checkpoint, the public key, and last the signed statement that covers them. Streamed; nothing of it is held in memory.
 */
@ApplicationScoped
class Bundle {

    private final EntryExport export;
    private final EntryCsv csv;
    private final Statements statements;
    private final LogIdentity identity;
    private final Clock clock;

    Bundle(EntryExport export, EntryCsv csv, Statements statements, LogIdentity identity, Clock clock) {
        this.export = export;
        this.csv = csv;
        this.statements = statements;
        this.identity = identity;
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Content {
        void write(OutputStream output) throws IOException;
    }

    void write(Checkpoints.Signed checkpoint, List<String> filter, OutputStream output) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
        List<Statement.FileHash> files = new ArrayList<>();
        files.add(file(zip, "entries.csv", out -> csv.write(checkpoint, filter, out)));
        files.add(file(zip, "entries.ndjson", out -> export.write(checkpoint, filter, out)));
        files.add(file(zip, "checkpoint.txt", out -> out.write(bytes(checkpoint.note()))));
        files.add(file(
                zip, "log.key", out -> out.write(bytes(identity.chain().first().text() + "\n"))));
        String statement = statements.signed(checkpoint, filter, files);
        file(zip, "statement.txt", out -> out.write(bytes(statement)));
        zip.finish();
    }

    private Statement.FileHash file(ZipOutputStream zip, String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(clock.millis());
        zip.putNextEntry(entry);
        DigestOutputStream digesting = new DigestOutputStream(zip, MerkleHash.sha256());
        content.write(digesting);
        digesting.flush();
        zip.closeEntry();
        return new Statement.FileHash(name, digesting.getMessageDigest().digest());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
