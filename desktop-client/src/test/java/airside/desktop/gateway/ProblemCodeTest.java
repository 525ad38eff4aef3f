package airside.desktop.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// FEATURE: the application handles only problem codes that the contract has.
class ProblemCodeTest {
    private static final Path CONTRACT = Path.of("..", "api-contract", "src", "main", "openapi", "openapi.yaml");
    private static final Pattern PROBLEM = Pattern.compile("(?m)^  ([A-Z_]+): \\{status: ");

    @Test
    void everyCodeIsInTheContract() throws IOException {
        Set<String> unknown =
                Arrays.stream(ProblemCode.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        PROBLEM.matcher(Files.readString(CONTRACT)).results().forEach(found -> unknown.remove(found.group(1)));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void aCodeOfALaterServerHasNoConstant() {
        assertEquals(Optional.of(ProblemCode.SOLD_OUT), ProblemCode.find("SOLD_OUT"));
        assertEquals(Optional.empty(), ProblemCode.find("LATER_CODE"));
    }
}
