"""Fares, families, taxes and connecting times of the sample world. They are invented; their shape follows public figures.

The full economy fare of a market, one way, is 8.1 times the square root of its kilometres in euros, between 0.85 and 1.20 of that by a
number drawn from the market's name, and up to a fifth lower where many flights compete. Everything else is a ratio of it.
"""

import collections
import hashlib
import math

import timetable

FAMILY_HEADER = ("cabin,code,name,rank,cabin_bags,checked_bags,change_allowed,change_fee_eur,refund_allowed,refund_fee_eur,seat_selection,"
                 "ratio,supplement_eur")
FAMILIES = [
    ["ECONOMY", "LIGHT", "Light", 1, 1, 0, "no", "", "no", "", "PAID", "1.00", 0],
    ["ECONOMY", "CLASSIC", "Classic", 2, 1, 1, "yes", 60, "no", "", "INCLUDED", "1.08", 22],
    ["ECONOMY", "FLEX", "Flex", 3, 1, 2, "yes", 0, "yes", 0, "INCLUDED", "1.45", 48],
    ["PREMIUM_ECONOMY", "PREMIUM", "Premium", 1, 1, 2, "yes", 60, "no", "", "INCLUDED", "1.00", 0],
    ["PREMIUM_ECONOMY", "PREMIUM_FLEX", "Premium Flex", 2, 1, 2, "yes", 0, "yes", 0, "INCLUDED", "1.30", 60],
    ["BUSINESS", "BUSINESS_SAVER", "Saver", 1, 2, 2, "yes", 120, "yes", 200, "INCLUDED", "1.00", 0],
    ["BUSINESS", "BUSINESS_FLEX", "Flex", 2, 2, 2, "yes", 0, "yes", 0, "INCLUDED", "1.30", 120],
    ["FIRST", "FIRST", "First", 1, 2, 3, "yes", 0, "yes", 0, "INCLUDED", "1.00", 0],
]

# Nested inside a cabin: the class of rank 1 may take every seat, the others a share of the cabin.
CLASS_HEADER = "cabin,code,rank,ratio,half_return_ratio,authorised_percent,advance_days"
CLASSES = [
    ["FIRST", "F", 1, "5.20", "1.00", 100, 0], ["FIRST", "A", 2, "4.30", "0.90", 60, 7],
    ["BUSINESS", "J", 1, "3.40", "1.00", 100, 0], ["BUSINESS", "C", 2, "2.80", "0.92", 75, 0],
    ["BUSINESS", "D", 3, "2.30", "0.88", 50, 7], ["BUSINESS", "I", 4, "1.90", "0.85", 30, 21],
    ["PREMIUM_ECONOMY", "W", 1, "1.70", "1.00", 100, 0], ["PREMIUM_ECONOMY", "E", 2, "1.35", "0.88", 60, 7],
    ["PREMIUM_ECONOMY", "T", 3, "1.10", "0.85", 35, 21],
    ["ECONOMY", "Y", 1, "1.00", "1.00", 100, 0], ["ECONOMY", "B", 2, "0.84", "0.95", 88, 0], ["ECONOMY", "M", 3, "0.71", "0.90", 76, 0],
    ["ECONOMY", "H", 4, "0.60", "0.86", 62, 3], ["ECONOMY", "Q", 5, "0.51", "0.83", 48, 7], ["ECONOMY", "V", 6, "0.43", "0.81", 34, 14],
    ["ECONOMY", "L", 7, "0.36", "0.80", 20, 21],
]

TAX_HEADER = "country,code,name,levied_on,journeys,cabins,amount_eur,children_pay,infants_pay"
NAMED_TAXES = {
    "GB": [["GB", "Air Passenger Duty", "DEPARTURE", "INTERNATIONAL", "ECONOMY", "102.00", "no", "no"],
           ["GB", "Air Passenger Duty", "DEPARTURE", "INTERNATIONAL", "HIGHER", "225.00", "no", "no"],
           ["GB", "Air Passenger Duty", "DEPARTURE", "DOMESTIC", "ALL", "8.00", "no", "no"],
           ["UB", "Passenger Service Charge", "DEPARTURE", "ALL", "ALL", "28.40", "yes", "no"]],
    "US": [["US", "Transportation Tax", "BOTH", "INTERNATIONAL", "ALL", "20.10", "yes", "yes"],
           ["YC", "Customs User Fee", "ARRIVAL", "INTERNATIONAL", "ALL", "6.60", "yes", "yes"],
           ["XY", "Immigration User Fee", "ARRIVAL", "INTERNATIONAL", "ALL", "6.40", "yes", "yes"],
           ["XA", "Agricultural Inspection Fee", "ARRIVAL", "INTERNATIONAL", "ALL", "3.50", "yes", "yes"],
           ["AY", "September 11 Security Fee", "DEPARTURE", "ALL", "ALL", "5.10", "yes", "no"],
           ["XF", "Passenger Facility Charge", "DEPARTURE", "ALL", "ALL", "4.10", "yes", "no"]],
    "DE": [["OY", "Air Transport Tax", "DEPARTURE", "ALL", "ALL", "15.53", "yes", "no"],
           ["RA", "Passenger Service Charge", "DEPARTURE", "ALL", "ALL", "26.80", "yes", "no"],
           ["DE", "Security Charge", "DEPARTURE", "ALL", "ALL", "10.00", "yes", "no"]],
    "FR": [["FR", "Airport Tax", "DEPARTURE", "ALL", "ALL", "16.30", "yes", "no"], ["QX", "Passenger Service Charge", "DEPARTURE", "ALL", "ALL", "15.90", "yes", "no"],
           ["O4", "Solidarity Tax", "DEPARTURE", "INTERNATIONAL", "ALL", "7.51", "yes", "no"]],
    "NL": [["CJ", "Security Service Charge", "DEPARTURE", "ALL", "ALL", "12.90", "yes", "no"], ["RN", "Passenger Service Charge", "DEPARTURE", "ALL", "ALL", "15.30", "yes", "no"],
           ["NL", "Air Passenger Tax", "DEPARTURE", "ALL", "ALL", "29.05", "yes", "no"]],
    "ES": [["JD", "Departure Charge", "DEPARTURE", "ALL", "ALL", "14.20", "yes", "no"], ["QV", "Security Charge", "DEPARTURE", "ALL", "ALL", "3.70", "yes", "no"]],
    "IT": [["HB", "Council City Tax", "DEPARTURE", "ALL", "ALL", "6.50", "yes", "no"], ["IT", "Embarkation Tax", "DEPARTURE", "ALL", "ALL", "12.60", "yes", "no"]],
    "SG": [["SG", "Passenger Service Charge", "DEPARTURE", "INTERNATIONAL", "ALL", "24.10", "yes", "no"], ["L7", "Aviation Levy", "DEPARTURE", "INTERNATIONAL", "ALL", "5.50", "yes", "no"]],
    "AU": [["AU", "Passenger Movement Charge", "DEPARTURE", "INTERNATIONAL", "ALL", "42.60", "no", "no"], ["WY", "Passenger Service Charge", "DEPARTURE", "ALL", "ALL", "15.70", "yes", "no"]],
    "JP": [["SW", "Passenger Service Facility Charge", "DEPARTURE", "INTERNATIONAL", "ALL", "18.20", "yes", "no"], ["TK", "International Tourist Tax", "DEPARTURE", "INTERNATIONAL", "ALL", "6.10", "yes", "no"]],
    "CH": [["CH", "Passenger Charge", "DEPARTURE", "ALL", "ALL", "34.20", "yes", "no"]],
    "CA": [["CA", "Air Travellers Security Charge", "DEPARTURE", "ALL", "ALL", "8.20", "yes", "no"], ["SQ", "Airport Improvement Fee", "DEPARTURE", "ALL", "ALL", "21.80", "yes", "no"]],
}
CARRIER_SURCHARGES = [
    ["*", "YQ", "Carrier-imposed surcharge", "DEPARTURE", "INTERNATIONAL", "ALL", "24.00", "yes", "no"],
    ["*", "YQ", "Carrier-imposed surcharge", "DEPARTURE", "DOMESTIC", "ALL", "6.00", "yes", "no"],
]

# Representative minutes; the line with * stands for every airport that has none of its own.
CONNECTING_TIMES = [
    ["*", 40, 75, 75, 60], ["AMS", 40, 50, 50, 50], ["ATL", 35, 60, 90, 60], ["CDG", 60, 90, 75, 75], ["DFW", 40, 60, 90, 60], ["DOH", 45, 45, 45, 45],
    ["DXB", 60, 75, 75, 75], ["FRA", 45, 45, 45, 45], ["HEL", 35, 40, 40, 35], ["HKG", 50, 50, 50, 50], ["ICN", 45, 70, 70, 45], ["IST", 60, 75, 75, 60],
    ["JFK", 60, 75, 120, 90], ["LAX", 60, 70, 120, 90], ["LHR", 60, 75, 75, 60], ["MAD", 45, 60, 60, 55], ["MUC", 35, 45, 45, 45], ["NRT", 30, 60, 90, 60],
    ["ORD", 45, 60, 105, 75], ["SIN", 50, 50, 50, 50], ["VIE", 25, 30, 30, 25], ["YYZ", 45, 75, 95, 75], ["ZRH", 40, 40, 40, 40],
]


def markets(rows, airports):
    """Every pair of board and off point on one flight designator, with its full economy fare in whole euros."""
    flights = collections.Counter()
    for _, _, days, _, legs in rows:
        for i in range(len(legs)):
            for j in range(i, len(legs)):
                flights[(legs[i][0], legs[j][1])] += len(days)
    return [[origin, destination, round(km), fare(origin, destination, km, weekly)]
            for (origin, destination), weekly in sorted(flights.items())
            for km in [timetable.kilometres(airports[origin], airports[destination])]]


def fare(origin, destination, km, weekly):
    pair = "".join(sorted((origin, destination)))
    drawn = int.from_bytes(hashlib.sha256(pair.encode()).digest()[:4]) / 2**32
    competition = max(0.80, 1.0 - 0.05 * math.log10(1 + weekly) * 2)
    return max(49, round(8.1 * math.sqrt(km) * (0.85 + 0.35 * drawn) * competition))


def taxes(countries):
    """Taxes by country: the named ones, a passenger service charge of 11 to 29 euros elsewhere, and the carriers' surcharge."""
    rows = []
    for country in countries:
        if country in NAMED_TAXES:
            rows += [[country, *tax] for tax in NAMED_TAXES[country]]
        else:
            amount = 11 + int.from_bytes(hashlib.sha256(country.encode()).digest()[:2]) % 1800 / 100
            rows.append([country, "XT", "Passenger service charge", "DEPARTURE", "ALL", "ALL", f"{amount:.2f}", "yes", "no"])
    return rows + CARRIER_SURCHARGES
