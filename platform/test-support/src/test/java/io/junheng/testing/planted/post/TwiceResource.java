package io.junheng.testing.planted.post;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;

/** A POST with two effects when it is sent twice. */
@RolesAllowed("admin")
public class TwiceResource {

    @POST
    public void create() {}
}
