/** What plans are to reach (方案目标): figures of their documents or entered, which reports are held against. */
package io.junheng.task.target;
