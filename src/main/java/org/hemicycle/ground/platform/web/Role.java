package org.hemicycle.ground.platform.web;

/** Who asks. An operator may do all that a visitor may; a machine is a program beside this one, on the same computer. */
public enum Role {
    VISITOR,
    MACHINE,
    OPERATOR;

    String authority() {
        return "ROLE_" + name();
    }
}
