package airside.desktop.formats;

import airside.desktop.text.Messages;
import airside.desktop.travel.AirportTime;
import airside.desktop.travel.Cabin;
import airside.desktop.travel.Journey;
import airside.desktop.travel.Money;
import airside.desktop.travel.PassengerCounts;
import airside.desktop.travel.PassengerType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Formats values for the user's language: money, dates, local times, durations, names.
public final class Formats {
    private final Messages messages;
    private final Locale locale;
    /// Plain English for all English locales: airlines shorten months to three letters, British English has Sept.
    private final Locale dateLocale;

    public Formats(Messages messages) {
        this.messages = messages;
        this.locale = messages.locale();
        this.dateLocale = locale.getLanguage().equals("en") ? Locale.ENGLISH : locale;
    }

    /// `€ 1,388.40`, exact.
    public String money(Money money) {
        return money(money, money.currency().getDefaultFractionDigits());
    }

    /// `€ 1,389`: whole units for lists, rounded up, so that the shown amount is never less than the price.
    public String moneyInShort(Money money) {
        return money(new Money(money.amount().setScale(0, RoundingMode.CEILING), money.currency()), 0);
    }

    private String money(Money money, int decimals) {
        NumberFormat numbers = NumberFormat.getNumberInstance(locale);
        numbers.setMinimumFractionDigits(decimals);
        numbers.setMaximumFractionDigits(decimals);
        BigDecimal amount = money.amount();
        return messages.text("format.money", money.currency().getSymbol(locale), numbers.format(amount));
    }

    /// Returns a number with the locale's grouping: `3,412`.
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// `5,540 km`.
    public String kilometres(int km) {
        return number(km) + " km";
    }

    /// `Fri 18 Dec`.
    public String day(TemporalAccessor day) {
        return dated("format.day", day);
    }

    /// `Friday 18 December`.
    public String dayInFull(TemporalAccessor day) {
        return dated("format.day.full", day);
    }

    /// `Fri 18 December 2026`.
    public String dayWithYear(TemporalAccessor day) {
        return dated("format.day.year", day);
    }

    /// `Fri 18`.
    public String dayOfMonth(TemporalAccessor day) {
        return dated("format.day.short", day);
    }

    /// `18 Dec 2026`.
    public String date(TemporalAccessor day) {
        return dated("format.date", day);
    }

    /// `December 2026`.
    public String month(TemporalAccessor month) {
        return dated("format.month", month);
    }

    /// `18–27 Dec 2026`, as short as both days allow.
    public String dates(LocalDate first, LocalDate last) {
        if (first.equals(last)) return date(first);
        boolean sameMonth = first.getYear() == last.getYear() && first.getMonth() == last.getMonth();
        boolean sameYear = first.getYear() == last.getYear();
        String from = dated(sameMonth ? "format.range.day" : sameYear ? "format.range.month" : "format.date", first);
        return from + (sameMonth ? "–" : " – ") + date(last);
    }

    /// As [#dates(LocalDate, LocalDate)], without the years: `29 Dec – 5 Jan`.
    public String datesInShort(LocalDate first, LocalDate last) {
        String end = dated("format.range.month", last);
        if (first.equals(last)) return end;
        boolean sameMonth = first.getYear() == last.getYear() && first.getMonth() == last.getMonth();
        String from = dated(sameMonth ? "format.range.day" : "format.range.month", first);
        return from + (sameMonth ? "–" : " – ") + end;
    }

    /// Returns the name of a country in the user's language; the English name if the country is unknown.
    public String country(String english) {
        if (messages.isEnglish()) return english;
        return Countries.findCode(english)
                .map(code -> Locale.of("", code).getDisplayCountry(locale))
                .orElse(english);
    }

    /// `08:30`.
    public String time(TemporalAccessor time) {
        return dated("format.time", time);
    }

    /// Returns the time of an instant in a time zone: `10:24`.
    public String time(Instant at, ZoneId zone) {
        return time(at.atZone(zone));
    }

    /// `Mon 23 Nov, 18:00`.
    public String dayAndTime(Instant at, ZoneId zone) {
        return day(at.atZone(zone)) + ", " + time(at, zone);
    }

    /// `18:00` of today, `Mon 23 Nov, 18:00` of another day.
    public String asOf(Instant at, Instant now, ZoneId zone) {
        boolean isToday = LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(now, zone));
        return isToday ? time(at, zone) : dayAndTime(at, zone);
    }

    /// Returns the short name of the airport's time zone on that day in English, as the industry uses it: `GMT`,
    /// `EST`. Without such a name it is the UTC offset.
    public String zone(AirportTime at) {
        String name = DateTimeFormatter.ofPattern("z", Locale.US).format(at.at().atZone(at.zone()));
        return name.matches("[A-Z]+")
                ? name
                : DateTimeFormatter.ofPattern("'UTC'xxx").format(at.at().atZone(at.zone()));
    }

    /// `+1` if the arrival is on the next day; empty on the same day.
    public String dayChange(int days) {
        return days == 0 ? "" : days > 0 ? "+" + days : "−" + -days;
    }

    /// `08:30 LHR → 06:25 JFK +1`.
    public String fromTo(Journey journey) {
        String dayChange = dayChange(journey.dayChange());
        return "%s %s → %s %s%s"
                .formatted(
                        time(journey.departure().local()),
                        journey.departure().airport(),
                        time(journey.arrival().local()),
                        journey.arrival().airport(),
                        dayChange.isEmpty() ? "" : " " + dayChange);
    }

    /// `7 h 35`.
    public String duration(Duration duration) {
        long hours = duration.toHours();
        int minutes = duration.toMinutesPart();
        return hours == 0 ? messages.text("format.minutes", minutes) : "%d h %02d".formatted(hours, minutes);
    }

    /// `19:42`, or `6 h 12` for longer durations.
    public String countdown(Duration left) {
        if (left.isNegative()) return "0:00";
        return left.toHours() > 0 ? duration(left) : "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }

    /// A clock for each second: `5:42:07`, `19:42`, or `2 d 6 h` for more than a day.
    public String runningClock(Duration left) {
        if (left.isNegative()) return "0:00";
        if (left.toDays() > 0) return messages.text("format.daysAndHours", left.toDays(), left.toHoursPart());
        return left.toHours() > 0
                ? "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart())
                : countdown(left);
    }

    /// `in 26 days`, from a given day.
    public String daysAhead(LocalDate from, LocalDate day) {
        return messages.text("format.daysAhead", ChronoUnit.DAYS.between(from, day));
    }

    /// `BA 117` for BA117.
    public String flight(String designator) {
        return designator.substring(0, 2) + " " + designator.substring(2);
    }

    /// `BA 117 · AA 1` for the flights of a journey.
    public String flights(List<String> designators) {
        return String.join(" · ", designators.stream().map(this::flight).toList());
    }

    /// Returns the cabin's name.
    public String cabin(Cabin cabin) {
        return messages.text("cabin." + cabin);
    }

    /// `Adult`, `Child`, `Infant`.
    public String passengerType(PassengerType type) {
        return messages.text("passengerType." + type);
    }

    /// `2 adults, 1 child`.
    public String passengers(PassengerCounts counts) {
        List<String> words = new ArrayList<>();
        for (PassengerType type : PassengerType.values()) {
            if (counts.of(type) > 0) words.add(passengers(type, counts.of(type)));
        }
        return String.join(", ", words);
    }

    public String passengers(PassengerType type, int count) {
        return messages.text("passengers." + type, count);
    }

    /// `3 travellers`.
    public String travellers(int count) {
        return messages.text("format.travellers", count);
    }

    /// `Ms` for the airlines' MS; a dash for an empty title.
    public String title(String code) {
        return code.isEmpty() ? "–" : messages.text("title." + code);
    }

    /// `English` for `en`.
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(locale);
    }

    public Messages messages() {
        return messages;
    }

    private String dated(String pattern, TemporalAccessor value) {
        return DateTimeFormatter.ofPattern(messages.text(pattern), dateLocale).format(value);
    }
}
