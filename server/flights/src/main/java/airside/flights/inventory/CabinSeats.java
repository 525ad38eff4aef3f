package airside.flights.inventory;

/// The seats of a cabin on a dated leg. `capacity = available + held + sold` always holds.
public record CabinSeats(int capacity, int held, int sold) {
    public CabinSeats {
        if (held < 0 || sold < 0 || capacity < held + sold) {
            throw new IllegalArgumentException("%d held and %d sold of %d seats".formatted(held, sold, capacity));
        }
    }

    /// Returns the seats that are neither held nor sold.
    public int available() {
        return capacity - held - sold;
    }

    /// Returns the seats that are held or sold.
    public int taken() {
        return held + sold;
    }
}
