package airside.auth.accounts;

import airside.auth.agencies.AgencyWire;

/// Maps accounts to records of the contract.
public final class AccountWire {
    private AccountWire() {}

    /// Returns the account without those parts of its profile that only its owner sees.
    public static airside.contract.Account toWire(Account account) {
        return airside.contract.Account.builder()
                .accountId(account.id())
                .username(account.username())
                .roles(account.roles().stream().map(Enum::name).toList())
                .agency(account.agency().map(AgencyWire::toWire).orElse(null))
                .givenNames(account.profile().givenNames().orElse(null))
                .surname(account.profile().surname().orElse(null))
                .email(account.profile().email().orElse(null))
                .createdAt(account.createdAt())
                .mustChangePassword(account.mustChangePassword() ? true : null)
                .disabledAt(account.disabledAt().orElse(null))
                .build();
    }
}
