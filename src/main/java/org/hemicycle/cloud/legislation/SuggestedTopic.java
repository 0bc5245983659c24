package org.hemicycle.cloud.legislation;

import org.hemicycle.cloud.connectors.record.Topic;

/**
 * A common topic as a machine suggests it for a bill whose source names none. It is no part of the bill.
 *
 * @param confidence how often the machine was right where it was as sure as here, between 0 and 1
 * @param english the English title by which it judged
 * @param translated whether a machine wrote that title
 * @param model the machine's version
 */
public record SuggestedTopic(Topic topic, double confidence, String english, boolean translated, String model) {}
