package org.hemicycle.benchmarks;

import java.util.Random;

/** Made-up words of a language: its own letters and endings, few words often and many seldom, as people write. */
final class Vocabulary {
    private static final int SIZE = 6000;
    private final String language;
    private final String[] words = new String[SIZE];

    private Vocabulary(String language, long seed, String[] syllables, String[] endings, int shortest) {
        this.language = language;
        var random = new Random(seed ^ language.hashCode());
        for (var i = 0; i < SIZE; i++) {
            var word = new StringBuilder();
            var length = shortest + random.nextInt(3);
            for (var s = 0; s < length; s++) {
                word.append(syllables[random.nextInt(syllables.length)]);
            }
            words[i] = word.append(endings[random.nextInt(endings.length)]).toString();
        }
    }

    static Vocabulary[] all(long seed) {
        var latin =
                "ba be bi bo ca ce co da de do fa fe ga go la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi"
                        .split(" ");
        var arabic = "با بي حا دا را سا عا فا قا لا ما نا وا يا كا تا جا شا".split(" ");
        var hangul = "가 나 다 라 마 바 사 아 자 차 카 타 파 하 법 안 령 규 정 관 한 률 제 도".split(" ");
        return new Vocabulary[] {
            new Vocabulary("en", seed, latin, "tion ment ing ed s y al er".split(" "), 2),
            new Vocabulary("fr", seed, latin, "tion ment eux ée és ité aux ions".split(" "), 2),
            new Vocabulary("es", seed, latin, "ción mente oso ada os idad ales iones".split(" "), 2),
            new Vocabulary("pt", seed, latin, "ção mente oso ada os dade ais ções".split(" "), 2),
            new Vocabulary("de", seed, latin, "ung lich keit en er ungen es ig".split(" "), 2),
            new Vocabulary("ar", seed, arabic, "ة ات ون ين ي".split(" "), 2),
            new Vocabulary("ko", seed, hangul, "의 에 는 법".split(" "), 2)
        };
    }

    String language() {
        return language;
    }

    String word(Random random) {
        var rank = random.nextDouble();
        return words[(int) (SIZE * rank * rank * rank)];
    }

    String text(Random random, int shortest, int longest) {
        var text = new StringBuilder();
        for (var i = shortest + random.nextInt(longest - shortest + 1); i > 0; i--) {
            text.append(text.isEmpty() ? "" : " ").append(word(random));
        }
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        return text.toString();
    }
}
