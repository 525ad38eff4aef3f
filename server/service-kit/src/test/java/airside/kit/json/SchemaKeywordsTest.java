package airside.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: a contract with keywords that are not checked stops the start.
class SchemaKeywordsTest {
    @Test
    void everySchemaOfTheContractIsSupported() {
        new SchemaRules(ContractDocument.load());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string, not: {enum: [A]}}               | the keyword not",
                "{type: array, uniqueItems: true, items: {type: string}} | the keyword uniqueItems",
                "{type: integer, multipleOf: 5}                 | the keyword multipleOf",
                "{type: integer, maxLength: 5}                  | the keyword maxLength",
                "{type: object, minProperties: 1}               | the keyword minProperties",
                "{oneOf: [{type: string}]}                      | the keyword oneOf",
                "{type: [string, integer]}                      | the type [\"string\",\"integer\"]",
                "{type: object, additionalProperties: true}     | additionalProperties other than false",
                "{type: object, additionalProperties: {type: string}} | additionalProperties other than false",
                "{$ref: '#/components/schemas/Other', maxLength: 3} | the keyword maxLength",
            })
    void anUnsupportedKeywordStopsTheStart(String schema, String what) {
        assertEquals("The contract's Parcel.label uses %s, which is not checked".formatted(what), refusal(schema));
    }

    @Test
    void anUnsupportedFormatStopsTheStart() {
        assertEquals(
                "The contract uses the format email of texts, which is not checked",
                refusal("{type: string, format: email}"));
    }

    @Test
    void aPatternHasADescriptionInWords() {
        assertEquals(
                "The contract's Parcel.label has a pattern but no x-expected, which describes the pattern in words",
                refusal("{type: string, pattern: '^[A-Z]$'}"));
    }

    @Test
    void anAmbiguousPatternStopsTheStart() {
        assertEquals(
                "The contract's Parcel.label: The pattern \\bA uses \\b, which is not supported in the contract",
                refusal("{type: string, pattern: '\\bA', x-expected: an A}"));
    }

    @Test
    void aRequiredFieldMustBeAProperty() {
        String contract = "components: {schemas: {Parcel: {type: object, required: [lable], properties: {}}}}";
        var refused =
                assertThrows(IllegalStateException.class, () -> new SchemaRules(ContractDocument.parse(contract)));
        assertEquals(
                "The contract's Parcel requires [lable], which are not all among its properties", refused.getMessage());
    }

    private static String refusal(String schema) {
        String contract = """
            components:
              schemas:
                Other: {type: string}
                Parcel: {type: object, properties: {label: %s}}
            """.formatted(schema);
        return assertThrows(IllegalStateException.class, () -> new SchemaRules(ContractDocument.parse(contract)))
                .getMessage();
    }
}
