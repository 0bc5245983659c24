package org.hemicycle.cloud.conformance;

/** What was tested. */
public enum Kind {
    SITE,
    FOLDER
}
