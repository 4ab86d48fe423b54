/** The tree as static resources in the layout C2SP tlog-tiles (树块服务), for readers that already know how to read such logs. */
package io.junheng.audit.tlog;
