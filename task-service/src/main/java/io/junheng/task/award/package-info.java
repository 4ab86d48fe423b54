/** Awards with quotas, and cards that freeze (评选表彰、黄红牌与冻结). */
package io.junheng.task.award;
