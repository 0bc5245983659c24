package org.hemicycle.ground.platform.topics;

/**
 * A common topic as a machine suggests it. It is no statement of the source and is kept nowhere as one.
 *
 * @param topic the name of the topic
 * @param confidence how often the machine was right where it was as sure as here, between 0 and 1
 * @param english the English title by which it judged
 * @param translated whether a machine wrote that title
 */
public record TopicSuggestion(String topic, double confidence, String english, boolean translated) {}
