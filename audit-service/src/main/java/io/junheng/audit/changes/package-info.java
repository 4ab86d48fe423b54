/** The change feed (变更流) over the resources of all services, in the order of the log. */
package io.junheng.audit.changes;
