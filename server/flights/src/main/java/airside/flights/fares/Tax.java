package airside.flights.fares;

import airside.vocabulary.Money;
import airside.vocabulary.TaxCode;

/// A tax, fee or charge that one passenger pays.
public record Tax(TaxCode code, String name, Money amount) {}
