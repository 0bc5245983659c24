/**
 * The register of models: whatever a machine translates, judges or suggests on this platform. Each context tells its own uses
 * by {@link ModelUse}, and asks {@link ModelSwitches} each time whether it may.
 */
@NamedInterface("models")
@NullMarked
package org.hemicycle.ground.platform.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
