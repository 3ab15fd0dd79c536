package dev.automl.zoo.inference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Counts different texts in little memory: exactly up to {@value #EXACT}, beyond that from a sample of their hashes
 * (adaptive sampling: Flajolet, 1990), to about half a percent.
 */
final class DistinctValues {
    /** So many are kept as texts. */
    static final int FEW = 200;

    private static final int EXACT = 1 << 16;

    private final Map<String, long[]> few = new LinkedHashMap<>();
    private boolean many;
    /** Open addressing; 0 is a free place. Holds the hashes whose lowest {@code level} bits are 0. */
    private long[] hashes = {};

    private int size;
    private int level;

    void add(String text) {
        if (many) {
            addHash(hash(text));
        } else {
            few.computeIfAbsent(text, value -> new long[1])[0]++;
            if (few.size() > FEW) {
                many = true;
                hashes = new long[1024];
                few.keySet().forEach(value -> addHash(hash(value)));
                few.clear();
            }
        }
    }

    long count() {
        return many ? (long) size << level : few.size();
    }

    boolean isExact() {
        return level == 0;
    }

    /** The values themselves in the order of their first appearance; empty if there are more than {@value #FEW}. */
    Set<String> few() {
        return Collections.unmodifiableSet(few.keySet());
    }

    /** Cells that hold one of the few values; 0 for another. */
    long count(String value) {
        return few.containsKey(value) ? few.get(value)[0] : 0;
    }

    private void addHash(long hash) {
        if (Long.numberOfTrailingZeros(hash) < level || !insert(hash)) {
            return;
        }
        size++;
        while (size > EXACT) {
            level++;
            rebuild(hashes.length);
        }
        if (2 * size > hashes.length) {
            rebuild(2 * hashes.length);
        }
    }

    private void rebuild(int capacity) {
        long[] old = hashes;
        hashes = new long[capacity];
        size = 0;
        for (long hash : old) {
            if (hash != 0 && Long.numberOfTrailingZeros(hash) >= level) {
                insert(hash);
                size++;
            }
        }
    }

    /** False if it is there already. */
    private boolean insert(long hash) {
        int mask = hashes.length - 1;
        int at = (int) (hash >>> 32) & mask;
        while (hashes[at] != 0) {
            if (hashes[at] == hash) {
                return false;
            }
            at = (at + 1) & mask;
        }
        hashes[at] = hash;
        return true;
    }

    /** FNV-1a over the characters, then the final mixing of MurmurHash3; never 0. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? Long.MIN_VALUE : hash;
    }
}
