package io.junheng.system.supply;

/**
 * A jar of somebody else's.
 *
 * @param name {@code group:artifact:version}, with {@code :classifier} where there is one
 * @param sha256 of the jar, lower-case hexadecimal
 */
record Component(String name, Licence licence, String sha256) {

    /** {@code group:artifact}. */
    String artifact() {
        String[] parts = name.split(":");
        return parts[0] + ":" + parts[1];
    }

    String version() {
        return name.split(":")[2];
    }

    /** Its line of the table. */
    String line() {
        return name + "," + licence + "," + sha256;
    }
}
