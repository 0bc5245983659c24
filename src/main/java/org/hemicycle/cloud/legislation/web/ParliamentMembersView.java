package org.hemicycle.cloud.legislation.web;

/** How many members of a parliament are here, in words, and where. */
public record ParliamentMembersView(String count, String address) {}
