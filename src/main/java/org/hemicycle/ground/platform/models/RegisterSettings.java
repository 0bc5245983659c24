package org.hemicycle.ground.platform.models;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings {@code hemicycle.models.*}.
 *
 * @param switchedOff the names of machines that must not be used
 * @param answers who answers for the machines of this installation; blank for its operator without a name
 */
@ConfigurationProperties("hemicycle.models")
record RegisterSettings(List<String> switchedOff, String answers) {}
