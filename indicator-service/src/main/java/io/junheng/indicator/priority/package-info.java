/** Lists of regions to be favoured with funds and projects (倾斜名单), and whether they are: money per pupil on the list beside that off it. */
package io.junheng.indicator.priority;
