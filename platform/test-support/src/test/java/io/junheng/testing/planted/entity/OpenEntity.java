package io.junheng.testing.planted.entity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.QueryParam;

/** A bag of fields that the edge reaches into. */
@Entity
@JsonInclude
public class OpenEntity {

    @Id
    public String code;

    @QueryParam("name")
    private String name;

    public void setName(String name) {
        this.name = name;
    }

    @JsonIgnore
    public String name() {
        return name;
    }
}
