/** Who calls: roles, region scope, department, from the gateway's token or a job. */
package io.junheng.kit.identity;
