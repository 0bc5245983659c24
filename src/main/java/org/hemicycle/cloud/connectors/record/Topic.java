package org.hemicycle.cloud.connectors.record;

import java.util.Optional;
import java.util.stream.Stream;

/** The common topics: the 21 major topics of the Comparative Agendas Project, each with the code it has there. */
public enum Topic {
    MACROECONOMICS(1),
    CIVIL_RIGHTS(2),
    HEALTH(3),
    AGRICULTURE(4),
    LABOUR(5),
    EDUCATION(6),
    ENVIRONMENT(7),
    ENERGY(8),
    IMMIGRATION(9),
    TRANSPORT(10),
    LAW_AND_CRIME(12),
    SOCIAL_WELFARE(13),
    HOUSING(14),
    COMMERCE(15),
    DEFENCE(16),
    TECHNOLOGY(17),
    FOREIGN_TRADE(18),
    INTERNATIONAL_AFFAIRS(19),
    GOVERNMENT(20),
    PUBLIC_LANDS(21),
    CULTURE(23);

    private final int code;

    Topic(int code) {
        this.code = code;
    }

    /** The code of the Comparative Agendas Project. */
    public int code() {
        return code;
    }

    /** The topic of that name or code, as people may write it; empty where there is none. */
    public static Optional<Topic> of(String nameOrCode) {
        return Stream.of(values())
                .filter(topic -> topic.name().equals(nameOrCode)
                        || String.valueOf(topic.code).equals(nameOrCode))
                .findFirst();
    }
}
