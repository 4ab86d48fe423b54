package io.junheng.gateway.wire;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.kit.problem.Problem;
import io.netty.buffer.ByteBuf;

/** Finds where a header ends while it arrives, looking at each byte once, and refuses it as soon as a bound is passed. */
final class HeadFinder {

    private final HeadBounds bounds;
    private int scanned;

    HeadFinder(HeadBounds bounds) {
        this.bounds = bounds;
    }

    /** Takes the header with the empty line that ends it, or gives null while it has not arrived. */
    byte[] take(ByteBuf in) {
        int end = end(in);
        if (end < 0) {
            return null;
        }
        byte[] head = new byte[end - in.readerIndex()];
        in.readBytes(head);
        scanned = 0;
        return head;
    }

    private int end(ByteBuf in) {
        if (scanned == 0 && !skipEmptyLine(in)) {
            return -1;
        }
        int start = in.readerIndex();
        int from = start + Math.max(0, scanned - 3);
        int end = in.writerIndex();
        int found = -1;
        for (int lf = in.indexOf(from, end, (byte) '\n'); lf >= 0; lf = in.indexOf(lf + 1, end, (byte) '\n')) {
            if (lf == start || in.getByte(lf - 1) != '\r') {
                throw Refusal.malformed("line end");
            }
            if (lf - start >= 3 && in.getByte(lf - 2) == '\n') {
                found = lf + 1;
                break;
            }
        }
        check(in, start, (found < 0 ? end : found) - start);
        scanned = end - start;
        return found;
    }

    private void check(ByteBuf in, int start, int seen) {
        if (seen <= bounds.requestLine()) {
            return;
        }
        int lineEnd = in.indexOf(start, start + bounds.requestLine(), (byte) '\n');
        if (lineEnd < 0) {
            throw Problem.of(GatewayProblem.TARGET_TOO_LONG, bounds.requestLine());
        }
        if (seen - (lineEnd + 1 - start) > bounds.headerBytes()) {
            throw Problem.of(GatewayProblem.HEADERS_TOO_LARGE, bounds.headerBytes() + " bytes");
        }
    }

    /** RFC 9112 2.2: a server should ignore an empty line before the request line. False while it cannot be known whether there is one. */
    private static boolean skipEmptyLine(ByteBuf in) {
        if (!in.isReadable() || in.getByte(in.readerIndex()) != '\r') {
            return true;
        }
        if (in.readableBytes() < 2) {
            return false;
        }
        if (in.getByte(in.readerIndex() + 1) == '\n') {
            in.skipBytes(2);
        }
        return true;
    }
}
