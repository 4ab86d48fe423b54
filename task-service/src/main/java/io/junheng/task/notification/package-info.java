/** Notifications (通知): an inbox for each person, department and region, and e-mail with digests and quiet hours. */
package io.junheng.task.notification;
