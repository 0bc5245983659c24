package org.hemicycle.ground.platform;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells trouble of the database itself, which passes, from a mistake of ours or of our data, which does not. */
public final class DatabaseTrouble {
    /**
     * Classes of SQLSTATE (PostgreSQL, appendix A): connection, resources such as room on the disk, intervention of an
     * operator or a crash, the system beneath the server, its own errors.
     */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58", "XX");

    private DatabaseTrouble() {}

    /** Whether an exception, or one it was caused by, is such trouble. */
    public static boolean passes(Throwable thrown) {
        var depth = 0;
        for (var cause = thrown; cause != null && depth < 32; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof TransactionException
                    || cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
            depth++;
        }
        return false;
    }

    private static boolean passes(SQLException sql) {
        var state = sql.getSQLState();
        return state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }
}
