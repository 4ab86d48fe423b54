package io.junheng.gateway.wire;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.List;

/** A body in chunks (RFC 9112 section 7.1), without extensions and trailer fields: both are refused. */
final class ChunkedBody implements Body {

    private static final int LONGEST_SIZE = 8;

    private enum Next {
        SIZE,
        DATA,
        END,
        LAST_END
    }

    private Next next = Next.SIZE;
    private long remaining;

    @Override
    public boolean read(ByteBuf in, List<Object> out) {
        while (in.isReadable()) {
            int before = in.readerIndex();
            switch (next) {
                case SIZE -> readSize(in);
                case DATA -> readData(in, out);
                case END -> next = readLineEnd(in) ? Next.SIZE : Next.END;
                case LAST_END -> {
                    if (readLineEnd(in)) {
                        out.add(LastHttpContent.EMPTY_LAST_CONTENT);
                        return true;
                    }
                }
            }
            if (in.readerIndex() == before) {
                return false;
            }
        }
        return false;
    }

    private void readSize(ByteBuf in) {
        int start = in.readerIndex();
        long size = 0;
        for (int i = 0; i < in.readableBytes(); i++) {
            byte b = in.getByte(start + i);
            if (b == '\r') {
                if (i == 0) {
                    throw Refusal.malformed("chunk size");
                }
                if (i + 1 == in.readableBytes()) {
                    return;
                }
                if (in.getByte(start + i + 1) != '\n') {
                    throw Refusal.malformed("chunk size");
                }
                in.skipBytes(i + 2);
                remaining = size;
                next = size == 0 ? Next.LAST_END : Next.DATA;
                return;
            }
            int digit = Character.digit(b, 16);
            if (digit < 0 || i == LONGEST_SIZE) {
                throw Refusal.malformed("chunk size");
            }
            size = size << 4 | digit;
        }
    }

    private void readData(ByteBuf in, List<Object> out) {
        int size = (int) Math.min(remaining, in.readableBytes());
        remaining -= size;
        out.add(new DefaultHttpContent(in.readRetainedSlice(size)));
        if (remaining == 0) {
            next = Next.END;
        }
    }

    private static boolean readLineEnd(ByteBuf in) {
        if (in.isReadable() && in.getByte(in.readerIndex()) != '\r'
                || in.readableBytes() > 1 && in.getByte(in.readerIndex() + 1) != '\n') {
            throw Refusal.malformed("end of chunk");
        }
        if (in.readableBytes() < 2) {
            return false;
        }
        in.skipBytes(2);
        return true;
    }
}
