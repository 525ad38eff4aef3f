/// The words of the trade as values. Depends on nothing but the language.
module airside.vocabulary {
    exports airside.vocabulary;
}
