/** What was entered, as it is kept (存储内容): one JSON text for the same content. */
package io.junheng.indicator.kept;
