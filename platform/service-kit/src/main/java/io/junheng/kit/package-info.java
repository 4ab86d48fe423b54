/** What all services share and no domain logic: problems, lists, concurrency, retries, jobs, identity, events. */
package io.junheng.kit;
