package org.hemicycle.ground.platform.web;

/** Who asks. An operator may do all that a visitor may. */
public enum Role {
    VISITOR,
    OPERATOR;

    String authority() {
        return "ROLE_" + name();
    }
}
