/// The itinerary search: an island that knows the JDK and the trade's values, fed through [airside.search.spi] and
/// asked through [airside.search.api].
module airside.search {
    requires transitive airside.vocabulary;

    exports airside.search.api;
    exports airside.search.spi;
    exports airside.search.network;
}
