package io.weakspot.sessions.testing;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.Golden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares facts with the contract. */
public final class GoldenFacts {

	private GoldenFacts() {
	}

	/** The fact is the golden example, header by header and field by field. */
	public static void assertIsGolden(String topic, Fact fact) {
		assertIsGolden(topic, fact.type(), fact);
	}

	/** The fact is that golden example. */
	public static void assertIsGolden(String topic, String name, Fact fact) {
		Fact example = Golden.example(topic, name);
		assertThat(fact).usingRecursiveComparison().ignoringFields("body").isEqualTo(example);
		JsonNode body = JsonMapper.shared().readTree(fact.requiredBody());
		JsonNode expected = JsonMapper.shared().readTree(example.requiredBody());
		assertThat(body.equals(GoldenFacts::compare, expected)).as("%s is %s", body, expected).isTrue();
		assertKeepsContract(topic, fact);
	}

	/** The fact's body breaks nothing of its schema. */
	public static void assertKeepsContract(String topic, Fact fact) {
		assertThat(Golden.violations(topic, fact.type(), fact.requiredBody())).isEmpty();
	}

	private static int compare(JsonNode one, JsonNode other) {
		if (one.isNumber() && other.isNumber()) {
			return one.decimalValue().compareTo(other.decimalValue());
		}
		return one.equals(other) ? 0 : 1;
	}

}
