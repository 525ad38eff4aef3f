package airside.bookings.trip;

import airside.vocabulary.AirlineDesignator;
import airside.vocabulary.AirportCode;
import airside.vocabulary.BookingClass;
import airside.vocabulary.FareBasis;
import airside.vocabulary.FlightDesignator;
import airside.vocabulary.Money;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.function.Function;

/// Reads and writes JSON of the database: records by their components, value types such as [AirportCode] as text.
/// The format is independent of the contract; JSON of earlier releases must stay readable.
public final class StoredJson {
    private final JsonMapper mapper;

    public StoredJson() {
        this(builder().build());
    }

    /// @param mapper made with [#builder()]
    public StoredJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /// Returns a builder with the modules and settings of this format, for stores that add their own.
    public static JsonMapper.Builder builder() {
        return JsonMapper.builder()
                .addModules(new JavaTimeModule(), new Jdk8Module(), values())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS);
    }

    /// Returns a value as JSON.
    ///
    /// @throws IllegalStateException if it cannot be written
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a " + value.getClass().getSimpleName(), e);
        }
    }

    /// Reads a value from JSON.
    ///
    /// @throws IllegalStateException if the JSON is not of this type
    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read a " + type.getSimpleName(), e);
        }
    }

    private static SimpleModule values() {
        var module = new SimpleModule("values");
        addValue(module, AirlineDesignator.class, AirlineDesignator::parse);
        addValue(module, AirportCode.class, AirportCode::parse);
        addValue(module, BookingClass.class, BookingClass::parse);
        addValue(module, FareBasis.class, FareBasis::parse);
        addValue(module, FlightDesignator.class, FlightDesignator::parse);
        addValue(module, Money.class, Money::parse);
        return module;
    }

    private static <T> void addValue(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, new ToStringSerializer(type));
        module.addDeserializer(type, new Parsing<>(type, parse));
    }

    private static final class Parsing<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        Parsing(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return parse.apply(json.getValueAsString());
        }
    }
}
