package dev.automl.cli;

import dev.automl.search.worker.MemoryLimit;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An amount of memory: {@code 4g}, {@code 1536m}, {@code 1.5g}. */
record Memory(long bytes) {

    private static final long MEGABYTE = 1L << 20;
    private static final long GIGABYTE = 1L << 30;

    static final class Converter implements ITypeConverter<Memory> {
        private static final Pattern FORM = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,3})?)\\s*([mMgG])[bB]?");

        @Override
        public Memory convert(String text) {
            Matcher matcher = FORM.matcher(text.strip());
            if (!matcher.matches()) {
                throw new TypeConversionException(
                        "'" + text + "' is not an amount of memory; write a number with m or g, such as 1536m or 4g");
            }
            long unit = matcher.group(2).equalsIgnoreCase("g") ? GIGABYTE : MEGABYTE;
            Memory memory = new Memory(new BigDecimal(matcher.group(1))
                    .multiply(BigDecimal.valueOf(unit))
                    .longValue());
            if (memory.bytes < MemoryLimit.LEAST) {
                throw new TypeConversionException(
                        "'" + text + "' is too little; a run needs " + new Memory(MemoryLimit.LEAST) + " at least");
            }
            return memory;
        }
    }

    /** As the converter reads it. */
    @Override
    public String toString() {
        return bytes % GIGABYTE == 0 ? bytes / GIGABYTE + "g" : bytes / MEGABYTE + "m";
    }
}
