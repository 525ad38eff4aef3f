package airside.auth.agencies;

/// Maps agencies to records of the contract.
public final class AgencyWire {
    private AgencyWire() {}

    public static airside.contract.Agency toWire(Agency agency) {
        return new airside.contract.Agency(agency.id(), agency.code(), agency.name(), agency.officeId());
    }
}
