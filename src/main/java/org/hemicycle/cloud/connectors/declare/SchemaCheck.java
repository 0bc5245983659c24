package org.hemicycle.cloud.connectors.declare;

/** Checks the files of a connector against their JSON Schemas. */
final class SchemaCheck {
    SchemaCheck(Folder folder, Findings findings) {}

    void check() {}
}
