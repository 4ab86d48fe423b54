/** Who was let in at the gateway and who was refused, told to the audit log without letting a flood of requests flood it (门禁记录). */
package io.junheng.gateway.access;
