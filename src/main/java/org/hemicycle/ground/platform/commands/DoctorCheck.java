package org.hemicycle.ground.platform.commands;

import org.hemicycle.ground.platform.files.DataFolder;

/**
 * Something more that the doctor looks at: implemented by a context and named in {@code META-INF/services}. It runs without the
 * platform being started, and changes nothing.
 */
public interface DoctorCheck {

    /** What is found on this data folder, which need not be there. */
    Finding examine(DataFolder data);
}
