package org.hemicycle.cloud.connectors.record;

/**
 * The common topic of a subject, as a table of the mapping says it.
 *
 * @param reason why, as the rule says it
 */
public record SubjectTopic(Topic topic, Certainty certainty, String reason) {}
