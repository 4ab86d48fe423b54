/** Calendar feeds (日历订阅): due dates as iCalendar, read by a secret address that can be revoked. */
package io.junheng.task.feed;
