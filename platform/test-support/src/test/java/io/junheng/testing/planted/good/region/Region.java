package io.junheng.testing.planted.good.region;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity as it should be. */
@Entity
public class Region {

    @Id
    private String code;

    @Column
    private String name;

    public final int level = 3;

    protected Region() {}

    public Region(String code) {
        this.code = code;
    }

    /** Gives it another name. */
    public void rename(String newName) {
        name = newName;
    }

    @Override
    public String toString() {
        return code + name;
    }
}
