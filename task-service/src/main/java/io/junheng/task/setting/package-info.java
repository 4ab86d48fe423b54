/** Settings of the work (督办设置): calendars, terms, obligations, ladders, lists and schemes, as data. */
package io.junheng.task.setting;
