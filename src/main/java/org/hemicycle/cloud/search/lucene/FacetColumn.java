package org.hemicycle.cloud.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The values of one facet in one segment, a number of the dictionary for each document, in the narrowest form that holds
 * them. Zero stands for none.
 */
interface FacetColumn {

    /** Adds one for each value of each of these documents. The counts have room for {@link #highest()}. */
    void count(int[] documents, int size, int[] counts);

    /** The highest number in it. */
    int highest();

    static FacetColumn read(LeafReader segment, String field, FacetDictionary dictionary) throws IOException {
        var values = DocValues.getSortedSet(segment, field);
        var numbers = dictionary.numbers(values);
        var highest = 0;
        for (var number : numbers) {
            highest = Math.max(highest, number);
        }
        if (highest == 0) {
            return new None();
        }
        var single = DocValues.unwrapSingleton(values);
        if (single == null) {
            return Several.read(segment.maxDoc(), values, numbers, highest);
        }
        return highest < 1 << Byte.SIZE
                ? Bytes.read(segment.maxDoc(), single, numbers, highest)
                : Ints.read(segment.maxDoc(), single, numbers, highest);
    }

    /** No document has any. */
    record None() implements FacetColumn {
        @Override
        public void count(int[] documents, int size, int[] counts) {}

        @Override
        public int highest() {
            return 0;
        }
    }

    /** At most one for each document, of few different ones. */
    record Bytes(byte[] numbers, int highest) implements FacetColumn {
        static Bytes read(int documents, SortedDocValues values, int[] numbers, int highest) throws IOException {
            var column = new byte[documents];
            while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                column[values.docID()] = (byte) numbers[values.ordValue()];
            }
            return new Bytes(column, highest);
        }

        @Override
        public void count(int[] documents, int size, int[] counts) {
            for (var i = 0; i < size; i++) {
                counts[numbers[documents[i]] & 0xff]++;
            }
        }
    }

    /** At most one for each document. */
    record Ints(int[] numbers, int highest) implements FacetColumn {
        static Ints read(int documents, SortedDocValues values, int[] numbers, int highest) throws IOException {
            var column = new int[documents];
            while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                column[values.docID()] = numbers[values.ordValue()];
            }
            return new Ints(column, highest);
        }

        @Override
        public void count(int[] documents, int size, int[] counts) {
            for (var i = 0; i < size; i++) {
                counts[numbers[documents[i]]]++;
            }
        }
    }

    /** Any number for each document: those of one lie side by side, up to where its end is. */
    record Several(int[] ends, int[] numbers, int highest) implements FacetColumn {
        static Several read(int documents, SortedSetDocValues values, int[] numbers, int highest) throws IOException {
            var ends = new int[documents + 1];
            var column = new int[Math.max(16, documents)];
            var size = 0;
            for (var document = 0; document < documents; document++) {
                if (values.advanceExact(document)) {
                    var count = values.docValueCount();
                    column = org.apache.lucene.util.ArrayUtil.grow(column, size + count);
                    for (var i = 0; i < count; i++) {
                        column[size++] = numbers[Math.toIntExact(values.nextOrd())];
                    }
                }
                ends[document + 1] = size;
            }
            return new Several(ends, java.util.Arrays.copyOf(column, size), highest);
        }

        @Override
        public void count(int[] documents, int size, int[] counts) {
            for (var i = 0; i < size; i++) {
                var end = ends[documents[i] + 1];
                for (var at = ends[documents[i]]; at < end; at++) {
                    counts[numbers[at]]++;
                }
            }
        }
    }
}
