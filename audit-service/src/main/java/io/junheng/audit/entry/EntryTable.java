package io.junheng.audit.entry;

import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Listing;
import io.junheng.kit.transfer.ExportSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The log as a table (日志导出), for spreadsheets: {@code POST /v1/exports/audit}. What can be verified is the NDJSON of the list itself. */
@ApplicationScoped
class EntryTable implements ExportSource {

    private static final Listing LISTING = Entries.searchable("audit");

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public List<String> roles() {
        return List.of(Role.AUDITOR, Role.ADMIN);
    }
}
