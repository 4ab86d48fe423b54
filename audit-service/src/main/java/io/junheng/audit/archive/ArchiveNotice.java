package io.junheng.audit.archive;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Says in {@code Junheng-Archived-Entries: 0-1048575} which entries lie in files and were not looked through, and with
 * {@code Link: rel="archives"} where it stands which.
 */
@Provider
@TellsArchives
class ArchiveNotice implements ContainerResponseFilter {

    private static final String HEADER = "Junheng-Archived-Entries";

    private final Archives archives;

    ArchiveNotice(Archives archives) {
        this.archives = archives;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        long upTo = archives.upTo();
        if (upTo > 0) {
            response.getHeaders().add(HEADER, "0-" + (upTo - 1));
            response.getHeaders().add("Link", "</v1/audit/archives>; rel=\"archives\"");
        }
    }
}
