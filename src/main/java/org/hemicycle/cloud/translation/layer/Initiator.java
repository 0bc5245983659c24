package org.hemicycle.cloud.translation.layer;

/** Whose bill it is, where the words for a bill depend on it. */
public enum Initiator {
    GOVERNMENT,
    MEMBER
}
