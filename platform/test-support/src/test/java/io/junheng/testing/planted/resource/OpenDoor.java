package io.junheng.testing.planted.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;

/** One method without a decision, one that Quarkus would leave out. */
public class OpenDoor {

    @GET
    public void undecided() {}

    @DELETE
    @RolesAllowed("admin")
    void hidden() {}

    @PATCH
    @RolesAllowed("admin")
    public void decided() {}
}
