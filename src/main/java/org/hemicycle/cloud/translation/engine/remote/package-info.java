/**
 * Machines that are asked over the network, all off until an operator names their address: one that speaks as LibreTranslate
 * does, and one that speaks as OpenAI's chat does. They are handed public text, and private text only where its owner allows it.
 */
@NullMarked
package org.hemicycle.cloud.translation.engine.remote;

import org.jspecify.annotations.NullMarked;
