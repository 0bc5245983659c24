/** Help while a declaration is written: where the caret stands, and which words may stand there. */
@NullMarked
package org.hemicycle.cloud.connectors.help;

import org.jspecify.annotations.NullMarked;
