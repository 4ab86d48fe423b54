package io.junheng.gateway.wire;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import java.util.List;

/** A body whose length was told beforehand. */
final class FixedBody implements Body {

    private long remaining;

    FixedBody(long length) {
        this.remaining = length;
    }

    @Override
    public boolean read(ByteBuf in, List<Object> out) {
        int size = (int) Math.min(remaining, in.readableBytes());
        if (size == 0) {
            return false;
        }
        remaining -= size;
        ByteBuf content = in.readRetainedSlice(size);
        out.add(remaining == 0 ? new DefaultLastHttpContent(content) : new DefaultHttpContent(content));
        return remaining == 0;
    }
}
