package org.hemicycle.cloud.translation.layer.grammar;

/** The grammatical gender of a noun. */
public enum Gender {
    M,
    F
}
