/** Answers about catalogue data, kept until an event says that it changed (目录数据缓存). */
package io.junheng.gateway.catalogue;
