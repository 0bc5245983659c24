/** The data folder: everything the platform keeps on disk lies under one folder that can be copied, moved and backed up. */
@NamedInterface("files")
@NullMarked
package org.hemicycle.ground.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
