package airside.desktop.gateway.http;

import airside.contract.Agency;
import airside.desktop.account.Account;
import airside.desktop.account.OpenSession;
import airside.desktop.account.Person;
import airside.desktop.account.Profile;
import airside.desktop.account.Registration;
import airside.desktop.account.Role;
import airside.desktop.account.SignInOptions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Converts accounts, sessions and profiles between the contract's records and the client's types.
final class AccountWire {
    private AccountWire() {}

    static Account fromWire(airside.contract.Account wire) {
        return new Account(
                wire.username(),
                rolesFromWire(wire),
                Optional.ofNullable(wire.givenNames()),
                Optional.ofNullable(wire.surname()),
                Optional.ofNullable(wire.agency()).map(Agency::officeId));
    }

    static Person personFromWire(airside.contract.Account wire) {
        return new Person(
                wire.username(),
                rolesFromWire(wire),
                Optional.ofNullable(wire.givenNames()),
                Optional.ofNullable(wire.surname()),
                Optional.ofNullable(wire.agency()).map(Agency::name),
                Boolean.TRUE.equals(wire.mustChangePassword()),
                Optional.ofNullable(wire.disabledAt()));
    }

    private static Set<Role> rolesFromWire(airside.contract.Account wire) {
        return wire.roles().stream()
                .flatMap(role -> roleFromWire(role).stream())
                .collect(Collectors.toSet());
    }

    static OpenSession fromWire(airside.contract.OpenSession wire) {
        return new OpenSession(
                wire.sessionId().toString(),
                wire.signedInAt(),
                wire.lastUsedAt(),
                Optional.ofNullable(wire.client()),
                Optional.ofNullable(wire.address()),
                wire.isCurrent());
    }

    static SignInOptions fromWire(airside.contract.SignInOptions wire) {
        return new SignInOptions(
                wire.passwordRule(),
                wire.sampleAccounts().stream()
                        .map(sample -> new SignInOptions.Sample(
                                sample.username(),
                                sample.password(),
                                roleFromWire(sample.role()).orElse(Role.TRAVELLER),
                                Optional.ofNullable(sample.agencyName())))
                        .toList());
    }

    static Profile fromWire(airside.contract.Profile wire, String version) {
        return new Profile(
                version,
                Optional.ofNullable(wire.title()),
                Optional.ofNullable(wire.givenNames()),
                Optional.ofNullable(wire.surname()),
                Optional.ofNullable(wire.dateOfBirth()),
                Optional.ofNullable(wire.email()),
                Optional.ofNullable(wire.phone()),
                Optional.ofNullable(wire.language()),
                Optional.ofNullable(wire.homeAirport()));
    }

    static airside.contract.Profile toWire(Profile profile) {
        return airside.contract.Profile.builder()
                .title(profile.title().orElse(null))
                .givenNames(profile.givenNames().orElse(null))
                .surname(profile.surname().orElse(null))
                .dateOfBirth(profile.dateOfBirth().orElse(null))
                .email(profile.email().orElse(null))
                .phone(profile.phone().orElse(null))
                .language(profile.language().orElse(null))
                .homeAirport(profile.homeAirport().orElse(null))
                .build();
    }

    static airside.contract.Registration toWire(Registration registration) {
        return airside.contract.Registration.builder()
                .username(registration.username())
                .password(registration.password())
                .givenNames(registration.givenNames().orElse(null))
                .surname(registration.surname().orElse(null))
                .email(registration.email().orElse(null))
                .build();
    }

    /// Unknown roles, which a later server may send, are ignored and grant no rights.
    private static Optional<Role> roleFromWire(String name) {
        return Arrays.stream(Role.values()).filter(r -> r.name().equals(name)).findFirst();
    }
}
