/** Letters of responsibility between governments (目标责任书): one for each issuer, signatory and year. */
package io.junheng.task.letter;
