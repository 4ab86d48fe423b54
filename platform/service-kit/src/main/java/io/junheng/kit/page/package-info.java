/** Lists: keyset paging, filters, order, sparse fields, described once per resource. */
package io.junheng.kit.page;
