package dev.automl.search.worker;

import java.util.Locale;

/** Amounts of memory as people read them. */
final class MemorySize {

    private static final double MEGABYTE = 1 << 20;
    private static final double GIGABYTE = 1 << 30;

    private MemorySize() {}

    /** Such as {@code 3.1 GB} or {@code 640 MB}. */
    static String text(long bytes) {
        return bytes >= GIGABYTE
                ? String.format(Locale.ROOT, "%.1f GB", bytes / GIGABYTE)
                : String.format(Locale.ROOT, "%.0f MB", Math.max(0, bytes) / MEGABYTE);
    }
}
