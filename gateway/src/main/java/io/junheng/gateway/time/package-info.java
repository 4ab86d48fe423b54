/** What the time of day decides for a request (时间). */
package io.junheng.gateway.time;
