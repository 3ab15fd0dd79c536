package dev.automl.zoo.registry;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The licences of the libraries that algorithms use. */
public final class Licences {

    private Licences() {}

    /** The licences of an algorithm's libraries, each once; empty if it uses none. */
    public static String of(AlgorithmDescription algorithm) {
        Set<String> licences = new LinkedHashSet<>();
        String libraries = algorithm.annotation().library();
        if (!libraries.equals("none")) {
            for (String library : libraries.split(", ")) {
                licences.add(ofLibrary(library));
            }
        }
        return String.join(", ", licences);
    }

    /** Whether code that uses the algorithm may be passed on under any terms: no library asks for its own in return. */
    public static boolean permissive(AlgorithmDescription algorithm) {
        return !of(algorithm).contains("GPL");
    }

    /** Looks among the libraries that the zoo imports, then among those that they bring in. */
    private static String ofLibrary(String name) {
        for (Library library : Library.catalogue()) {
            if (library.name().equalsIgnoreCase(name)) {
                return library.licence();
            }
        }
        Pattern broughtIn = Pattern.compile(Pattern.quote(name) + " \\(([^)]*)\\)", Pattern.CASE_INSENSITIVE);
        for (Library library : Library.catalogue()) {
            Matcher matcher = broughtIn.matcher(library.brings());
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new IllegalStateException("no library in the catalogue is or brings in " + name);
    }
}
