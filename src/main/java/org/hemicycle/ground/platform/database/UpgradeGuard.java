package org.hemicycle.ground.platform.database;

import javax.sql.DataSource;

/** Asked before migrations change data that are already there. */
public interface UpgradeGuard {

    /** Saves the data as they are; what it throws stops the upgrade. */
    void beforeUpgrade(DataSource database);
}
