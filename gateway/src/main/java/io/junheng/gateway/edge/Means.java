package io.junheng.gateway.edge;

import io.junheng.gateway.access.AccessBook;
import io.junheng.gateway.answer.Answers;
import io.junheng.gateway.catalogue.Catalogue;
import io.junheng.gateway.identity.Gatekeeper;
import io.junheng.gateway.identity.QuotaMeter;
import io.junheng.gateway.stream.Streams;
import io.junheng.gateway.upstream.Upstreams;
import io.junheng.gateway.usage.UsageBook;
import io.junheng.kit.trace.Tracing;

/** What handling a request rests on, the same for all event loops (处理请求所需). */
record Means(
        EdgeConfig config,
        Answers answers,
        OwnPages pages,
        Gatekeeper gatekeeper,
        QuotaMeter quotas,
        Upstreams upstreams,
        AccessBook book,
        AccessLog log,
        Streams streams,
        UsageBook usage,
        Catalogue catalogue,
        Tracing tracing) {}
