package org.hemicycle.cloud.connectors.record;

/** Who started a bill. */
public enum Initiator {
    GOVERNMENT,
    MEMBER,
    COMMITTEE,
    CITIZENS,
    COURT,
    LOCAL_AUTHORITY,
    OTHER
}
