package org.hemicycle.cloud.meaning.network;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SentenceNetworkTests {

    @Test
    void whatIsNoNetworkIsRefusedWithAReason() {
        assertThatThrownBy(() -> SentenceNetwork.of(new byte[] {1, 2, 3}))
                .isInstanceOf(UnfitNetwork.class)
                .hasMessageStartingWith("the network cannot be read: ");
    }
}
