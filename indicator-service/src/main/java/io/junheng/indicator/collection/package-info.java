/** Collecting documents and figures from their owners by a date (汇集报送): who owes what, what has come in, what is late, and who is reminded. */
package io.junheng.indicator.collection;
