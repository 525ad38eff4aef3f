package airside.auth.agencies;

/// Agencies as the contract writes them.
public final class AgencyWire {
    private AgencyWire() {}

    public static airside.contract.Agency toWire(Agency agency) {
        return new airside.contract.Agency(agency.id(), agency.code(), agency.name(), agency.officeId());
    }
}
