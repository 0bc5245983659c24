package org.hemicycle.ground.platform.web;

import org.jspecify.annotations.Nullable;

/** A page of a long list; the current one has no address, and neither has a gap. */
public record PageLink(String name, @Nullable String address, boolean current) {}
