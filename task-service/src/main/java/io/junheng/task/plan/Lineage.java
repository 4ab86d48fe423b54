package io.junheng.task.plan;

/**
 * What a plan carries out (上位依据), and at which level it is made.
 *
 * @param level 国家、省、市、县 or 校, or null
 * @param parentId the plan it carries out, or null
 * @param superiorTitle title of the document it carries out, or null
 * @param superiorNumber number of that document, or null
 */
record Lineage(PlanLevel level, String parentId, String superiorTitle, String superiorNumber) {}
