/** Meetings of governments (政府常务会议): what was on the agenda, what was decided, and the tasks that carry it out. */
package io.junheng.task.meeting;
