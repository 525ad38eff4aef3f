package airside.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: a name is converted to the letters of a passport's machine-readable zone, or refused.
class PassportLettersTest {

    @ParameterizedTest
    @CsvSource({
        "Okafor, OKAFOR",
        "O’Brien, OBRIEN",
        "O'Brien, OBRIEN",
        "Smith-Jones, SMITH JONES",
        "de  la   Cruz, DE LA CRUZ"
    })
    void lettersFromAToZStayAsTheyAre(String name, String letters) {
        assertEquals(new Conversion.Unchanged(letters), PassportLetters.convert(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Müller, MUELLER",
        "Åse Ærøskøbing, AASE AEROESKOEBING",
        "Ødegård, OEDEGAARD",
        "Straße, STRASSE",
        "Þórðardóttir, THORDARDOTTIR",
        "Núñez Peña, NUNEZ PENA",
        "Đorđević, DORDEVIC",
        "Łukasiewicz, LUKASIEWICZ",
        "Şıkoğlu İnönü, SIKOGLU INOENUE",
        "Nguyễn Thị Mỹ, NGUYEN THI MY",
        "Əliyev, ELIYEV",
        "Gal·la Ŀull, GALLA LULL",
        "Ａｎｎａ, ANNA",
    })
    void latinLettersFollowDoc9303(String name, String letters) {
        assertEquals(new Conversion.Converted(letters), PassportLetters.convert(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Щербаков, SHCHERBAKOV",
        "Юлия, IULIIA",
        "Подъездов, PODIEEZDOV",
        "Королёв, KOROLEV",
        "Сергій Гриценко, SERHII HRYTSENKO",
        "Юлія Єфименко, YULIIA YEFYMENKO",
        "Їжакевич, YIZHAKEVYCH",
        "Ёўжык, IOUZHYK",
        "Ђорђе Живковић, DORDE ZIVKOVIC",
        "Љубиша Христов, LJUBISHA HRISTOV",
        "Ѓорѓи, GJORGJI",
        "Қасым, KASYM",
    })
    void cyrillicLettersFollowDoc9303AndItsExceptionsByLanguage(String name, String letters) {
        assertEquals(new Conversion.Converted(letters), PassportLetters.convert(name));
    }

    @Test
    void givenNamesDetermineTheLanguageOfTheSurname() {
        assertEquals(new Conversion.Converted("GRITSENKO"), PassportLetters.convert("Гриценко"));
        assertEquals(new Conversion.Converted("HRYTSENKO"), PassportLetters.convert("Гриценко", "Сергій Гриценко"));
    }

    /// The first is the example of Doc 9303; then shadda, teh marbuta at the end and before it, Persian, Urdu.
    @ParameterizedTest
    @CsvSource({
        "أبو بكر محمد بن زكريا الرازي, XAEBW BKR MXHMD BN ZKRYA ALRAZY",
        "عبّاس, EBBAS",
        "فضّة, FXDZDZXAH",
        "مُحَمَّد, MXHMMD",
        "حسین, XHSXYAN",
        "بٹ, BXXT",
    })
    void arabicLettersFollowDoc9303(String name, String letters) {
        assertEquals(Optional.of(letters), PassportLetters.find(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Παπαδόπουλος, PAPADOPOULOS",
        "Ευαγγελία, EVANGELIA",
        "Αυξεντίου, AFXENTIOU",
        "Μπάμπης, BAMPIS",
        "Χριστοδούλου, CHRISTODOULOU",
        "Ζαΐμης, ZAIMIS",
        "Καΐρης, KAIRIS",
        "Πραΰς, PRAYS",
        "Εὐάγγελος, EVANGELOS",
        "Ἀχιλλεὺς, ACHILLEFS",
    })
    void greekLettersFollowElot743(String name, String letters) {
        assertEquals(new Conversion.Converted(letters), PassportLetters.convert(name));
    }

    @ParameterizedTest
    @CsvSource({
        "ბერიძე, BERIDZE",
        "ჭავჭავაძე, CHAVCHAVADZE",
        "წერეთელი, TSERETELI",
        "ყიფიანი, QIPIANI",
        "ჟორდანია, ZHORDANIA",
        "ღვინიაშვილი, GHVINIASHVILI",
        "ᲑᲔᲠᲘᲫᲔ, BERIDZE",
    })
    void georgianNamesAreThoseOfGeorgianPassports(String name, String letters) {
        assertEquals(new Conversion.Converted(letters), PassportLetters.convert(name));
    }

    @ParameterizedTest
    @CsvSource({
        "मोदी, MODI",
        "सिंह, SINGH",
        "शर्मा, SHARMA",
        "राम, RAM",
        "मिश्र, MISHRA",
        "गुप्ता, GUPTA",
        "नरेन्द्र, NARENDRA",
        "मनमोहन, MANMOHAN",
        "विवेकानन्द, VIVEKANAND",
        "श्रेष्ठ, SHRESHTHA",
        "तामाङ, TAMANG",
        "पाटील, PATIL",
        "देशमुख, DESHMUKH",
        "कुलकर्णी, KULKARNI",
        "तिवारी, TIWARI",
        "अग्रवाल, AGRAWAL",
        "ज्ञानेन्द्र, GYANENDRA",
        "लक्ष्मी, LAKSHMI",
        "ऋषि, RISHI",
        "कृष्ण, KRISHNA",
        "चौधरी, CHAUDHRI",
        "छाबड़ा, CHHABRA",
        "पंडित, PANDIT",
        "संजय, SANJAY",
        "अंबानी, AMBANI",
        "भट्टाचार्य, BHATTACHARYA",
        "ढिल्लों, DHILLON",
        "फ़ारूक़, FARUQ",
        "ज़ाकिर, ZAKIR",
        "गाँधी, GANDHI",
        "प्रियंका, PRIYANKA",
        "अमिताभ बच्चन, AMITABH BACHCHAN",
        "राई, RAI",
    })
    void devanagariNamesFollowTheHunterianSystem(String name, String letters) {
        assertEquals(new Conversion.Converted(letters), PassportLetters.convert(name));
    }

    @ParameterizedTest
    @CsvSource({
        "ਸਿੰਘ, SINGH",
        "ਕੌਰ, KAUR",
        "ਗਿੱਲ, GILL",
        "ਸਿੱਧੂ, SIDHU",
        "ਢਿੱਲੋਂ, DHILLON",
        "ਸੰਧੂ, SANDHU",
        "ਧਾਲੀਵਾਲ, DHALIWAL",
        "ਮਨਮੋਹਨ, MANMOHAN"
    })
    void gurmukhiNamesFollowTheHunterianSystem(String name, String letters) {
        assertEquals(new Conversion.Converted(letters), PassportLetters.convert(name));
    }

    @ParameterizedTest
    @CsvSource({
        "やまだ, YAMADA",
        "ばば, BABA",
        "ヤマダ, YAMADA",
        "ﾔﾏﾀﾞ, YAMADA",
        "さとう, SATO",
        "サトー, SATO",
        "おおの, ONO",
        "おおうち, OUCHI",
        "いのうえ, INOUE",
        "まつうら, MATSUURA",
        "せのお, SENOO",
        "ゆうこ, YUKO",
        "しんいち, SHINICHI",
        "はっちょう, HATCHO",
        "なんば, NAMBA",
        "ほんま, HOMMA",
        "ジョン・スミス, JON SUMISU",
    })
    void kanaNamesAreThoseOfJapanesePassports(String name, String letters) {
        assertEquals(new Conversion.Converted(letters), PassportLetters.convert(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王",
                "山田",
                "やま田",
                "김",
                "ชินวัตร",
                "សុខ",
                "ສຸກ",
                "סטר",
                "Խաչատրյան",
                "ဦး",
                "தமிழ்",
                "বসু",
                "Anna 王",
                "ヴィ"
            })
    void otherScriptsAreRefused(String name) {
        assertInstanceOf(Conversion.UnknownScript.class, PassportLetters.convert(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "-", "’", "´", " "})
    void refusesNamesWithoutLetters(String name) {
        assertEquals(new Conversion.NoLetters(), PassportLetters.convert(name));
    }

    @ParameterizedTest
    @CsvSource({
        "🎉, “🎉”",
        "Maya 🎉, “🎉”",
        "Maya2, “2”",
        "१२, “१”",
        "=1+1, “=”",
        "Robert'); DROP TABLE, “)”",
        "'\u202Eabc', U+202E",
        "'a\u001Bb', U+001B",
        "'a\nb', U+000A",
        "Ⓐnna, “Ⓐ”",
    })
    void reportsTheInvalidCharacter(String name, String character) {
        assertEquals(
                character,
                assertInstanceOf(Conversion.InvalidCharacter.class, PassportLetters.convert(name))
                        .character());
    }

    @ParameterizedTest
    @CsvSource({
        "WANG, WANG",
        "wang, WANG",
        "VAN<DER<BERG<<, VAN DER BERG",
        "Smith-Jones, SMITH JONES",
        "O'Brien, OBRIEN"
    })
    void readsTheMachineReadableZone(String copied, String letters) {
        assertEquals(Optional.of(letters), PassportLetters.read(copied));
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "Müller", "WANG1", "<<", "", "WANG/FANG"})
    void refusesOtherText(String copied) {
        assertEquals(Optional.empty(), PassportLetters.read(copied));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ", "ÜÖÄÅÑÜÖÄÅÑÜÖÄÅÑ"})
    void theNumberOfSpellingsIsLimited(String name) {
        assertTrue(PassportLetters.listSpellings(name).size() <= 65);
    }
}
