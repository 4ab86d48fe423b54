/** Words as callers send them, checked before anything is done with them. */
package io.junheng.task.reading;
