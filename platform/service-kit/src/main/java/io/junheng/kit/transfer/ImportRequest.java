package io.junheng.kit.transfer;

import io.junheng.kit.table.TableFormat;

/** What an import job was asked to do, as kept with it. */
record ImportRequest(
        TableFormat format, ImportContext.Mode mode, ImportContext.Strategy strategy, ImportContext.Atomic atomic) {}
