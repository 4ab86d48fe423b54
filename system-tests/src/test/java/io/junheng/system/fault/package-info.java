/** What is done to the running suite, and what must hold afterwards (故障与不变量). */
package io.junheng.system.fault;
