package io.junheng.kit;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/v1")
public class NoteResource {

    private final Notes notes;
    private final Listings listings;

    NoteResource(Notes notes, Listings listings) {
        this.notes = notes;
        this.listings = listings;
    }

    /** The notes under the name of a resource that events tell of. */
    @GET
    @Path("regions-of-notes")
    @RolesAllowed("admin")
    public Page<Note> regions(@Valid @BeanParam PageQuery query) {
        return listings.page(Notes.REGIONS, query, Note.class);
    }

    @GET
    @Path("notes")
    @RolesAllowed({"admin", "viewer"})
    public Page<Note> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Notes.LISTING, query, Note.class);
    }

    @POST
    @Path("notes")
    @RolesAllowed("admin")
    @Idempotent
    public Response add(@Valid Note note) {
        return Etag.stored(note, 1, notes.put(note));
    }

    @GET
    @Path("notes/open")
    public String undecided() {
        return "nobody decided who may read this";
    }
}
