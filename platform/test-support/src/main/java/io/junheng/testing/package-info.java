/** What every service's tests stand on: real PostgreSQL and Kafka, and tokens as the gateway would issue them. */
package io.junheng.testing;
