package io.junheng.audit.log;

import io.junheng.audit.seal.Payload;

/** An entry to be, with its data as they are stored: ready for its place in the log. */
record Sealed(Draft draft, Payload payload) {}
