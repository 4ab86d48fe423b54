/** PostgreSQL and Kafka from the package registry's jars, on this machine, each in a process of its own. */
package io.junheng.launcher.infrastructure;
