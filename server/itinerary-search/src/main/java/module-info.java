/// The itinerary search engine. It depends on the JDK and the vocabulary only, reads the timetable through
/// [airside.search.spi] and is called through [airside.search.api].
module airside.search {
    requires transitive airside.vocabulary;

    exports airside.search.api;
    exports airside.search.spi;
    exports airside.search.network;
}
