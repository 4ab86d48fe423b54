package io.junheng.gateway.wire;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.List;

/** The rest of a message after its header (报文体), as it arrives. */
interface Body {

    /** Reads what there is and passes it on; true once the message is complete, of which the last content tells. */
    boolean read(ByteBuf in, List<Object> out);

    /** No body at all. */
    static Body none() {
        return (in, out) -> out.add(LastHttpContent.EMPTY_LAST_CONTENT);
    }
}
