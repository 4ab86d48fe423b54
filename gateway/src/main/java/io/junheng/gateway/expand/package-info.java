/** Reads that show what they refer to (关联展开): joined at the door, from what the caller may read anyway. */
package io.junheng.gateway.expand;
