/** The text as it was sent, how it is read, and which of it is content: every later step reports spans of the text as sent. */
package io.junheng.task.extraction.text;
