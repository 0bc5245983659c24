package org.hemicycle.cloud.connectors;

/** A bundled sample: the request it stands for and the answer, whose content is invented. */
public record Sample(String file, SourceRequest request, Answer answer) {}
