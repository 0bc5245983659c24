package org.hemicycle.cloud.harvest;

/** Where a run takes the answers from. */
public enum Origin {
    /** The source itself, over the network. */
    LIVE,
    /** Files recorded from the source. */
    RECORDED,
    /** The samples that come with a connector, with invented content. */
    SAMPLES
}
