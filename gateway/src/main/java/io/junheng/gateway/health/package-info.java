/** How the suite is (运行状况): each service, PostgreSQL and Kafka as the services see them, and the gateway's own measurements. */
package io.junheng.gateway.health;
