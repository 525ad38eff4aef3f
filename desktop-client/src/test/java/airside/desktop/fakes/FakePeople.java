package airside.desktop.fakes;

import airside.desktop.account.OneTimeCode;
import airside.desktop.account.Person;
import airside.desktop.account.Role;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ApiFailureException;
import airside.desktop.gateway.PeopleGateway;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A fake with the people of an agency and an account without an agency.
public final class FakePeople implements PeopleGateway {
    public static final Person JONAS = agent("jonas.dahl", "Jonas", "Dahl", Role.AGENT, false);

    public Optional<ApiFailure> failure = Optional.empty();
    public List<Person> people = new ArrayList<>(List.of(
            agent("aoife.walsh", "Aoife", "Walsh", Role.SUPERVISOR, false),
            agent("clara.nielsen", "Clara", "Nielsen", Role.AGENT, true),
            JONAS));
    /// Number of calls.
    public int calls;
    public final Person traveller = new Person(
            "maya.okafor",
            Set.of(Role.TRAVELLER),
            Optional.of("Maya"),
            Optional.of("Okafor"),
            Optional.empty(),
            false,
            Optional.empty());

    private static Person agent(String username, String given, String surname, Role role, boolean mustChange) {
        return new Person(
                username,
                Set.of(role),
                Optional.of(given),
                Optional.of(surname),
                Optional.of("Fjord Travel"),
                mustChange,
                Optional.empty());
    }

    @Override
    public List<Person> colleagues() {
        calls++;
        return List.copyOf(people);
    }

    @Override
    public Person get(String username) {
        refuse();
        if (username.equals(traveller.username())) return traveller;
        return people.stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new ApiFailureException(SampleFailures.refused("NOT_FOUND")));
    }

    @Override
    public OneTimeCode makeCode(String username) {
        refuse();
        return new OneTimeCode(username, FakeAuth.CODE, Instant.parse("2026-11-23T11:20:00Z"));
    }

    @Override
    public Person changeAccess(String username, boolean isEnabled) {
        Person before = get(username);
        Person changed = new Person(
                before.username(),
                before.roles(),
                before.givenNames(),
                before.surname(),
                before.agency(),
                before.mustChangePassword(),
                isEnabled ? Optional.empty() : Optional.of(Instant.parse("2026-11-23T10:20:00Z")));
        people.replaceAll(person -> person.username().equals(username) ? changed : person);
        return changed;
    }

    private void refuse() {
        calls++;
        failure.ifPresent(f -> {
            throw new ApiFailureException(f);
        });
    }
}
