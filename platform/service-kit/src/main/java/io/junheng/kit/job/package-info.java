/** Long work: leases, progress, cancelling, surviving a restart. */
package io.junheng.kit.job;
