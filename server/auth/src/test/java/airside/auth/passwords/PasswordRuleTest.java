package airside.auth.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FEATURE: a new password is long and not a common one.
class PasswordRuleTest {
    @Test
    void thousandsOfCommonPasswordsAreListed() {
        assertTrue(CommonPasswords.size() >= 10_000, CommonPasswords.size() + " passwords");
    }

    @Test
    void aCommonPasswordWithDigitsOrSignsIsStillCommon() {
        for (String common : List.of(
                "1q2w3e4r5t6y",
                "Sunshine-2026!!",
                "123456dragon123456",
                "TrustNo1TrustNo1",
                "letmeinletmein",
                "...letmeinletmein...1",
                "iloveyou-2026-77")) {
            assertTrue(PasswordRule.STRICT.objection(common, "maya").isPresent(), common);
        }
    }

    @Test
    void unusualCombinationsOfWordsAreAccepted() {
        for (String fine : List.of(
                "a long walk to gate B42",
                "nine quiet lighthouses at dusk",
                "sunshine over gate 42",
                "7-x-2041-5518-k-90",
                "πέντε ήσυχοι φάροι")) {
            assertEquals(Optional.empty(), PasswordRule.STRICT.objection(fine, "maya"), fine);
        }
    }

    @Test
    void theCurrentPasswordIsNotAcceptedAsTheNewOne() {
        String password = "a long walk to gate B42";
        assertTrue(PasswordRule.STRICT.objection(password, password, "maya").isPresent());
        assertTrue(PasswordRule.RELAXED.objection(password, password, "maya").isPresent());
        assertEquals(Optional.empty(), PasswordRule.STRICT.objection(password, "another one", "maya"));
    }

    /// The accounts of the local sample world and the examples of the README are accepted.
    @Test
    void theRelaxedRuleChecksTheLengthOnly() {
        assertEquals(Optional.empty(), PasswordRule.RELAXED.objection("test123", "test"));
        assertEquals(Optional.empty(), PasswordRule.RELAXED.objection("welcome aboard", "maya"));
    }
}
