/**
 * Getting Apertium where the system has none: its packages are downloaded with the system's own apt, but into the data folder,
 * and unpacked there. Nothing in the system changes, and no right beyond those of the platform is needed.
 */
@NullMarked
package org.hemicycle.cloud.translation.engine.apertium.fetch;

import org.jspecify.annotations.NullMarked;
