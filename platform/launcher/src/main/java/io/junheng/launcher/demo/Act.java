package io.junheng.launcher.demo;

/** One step of the main job. */
interface Act {

    String title();

    /** Does the step and checks what came of it on the stage; throws when it cannot go on. */
    void play(Stage stage) throws Exception;
}
