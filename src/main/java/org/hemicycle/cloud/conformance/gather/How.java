package org.hemicycle.cloud.conformance.gather;

/** Why something was looked at. */
public enum How {
    /** The address or file that was named. */
    GIVEN,
    /** A link led there. */
    LINKED,
    /** A site map named it. */
    SITEMAP,
    /** A catalogue of data named it. */
    CATALOGUE,
    /** It lies in the folder. */
    FILE,
    /** The list of records asked a second time. */
    AGAIN,
    /** What follows the first page. */
    SECOND_PAGE,
    /** One record by itself. */
    DETAIL,
    /** The terms of use. */
    LICENCE,
    /** What tells programs where they may go. */
    ROBOTS
}
