/// Value types of the airline industry. Depends on the JDK only.
module airside.vocabulary {
    exports airside.vocabulary;
}
