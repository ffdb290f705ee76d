package io.weakspot.starter.problems;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Reads text that has a form in UTF-8. JSON can spell half of a surrogate pair, and a
 * zero character, which a database stores as something else or not at all.
 */
final class ReadingText extends StringDeserializer {

	@Override
	public String deserialize(JsonParser parser, DeserializationContext context) {
		String text = super.deserialize(parser, context);
		if (text != null && !isWritable(text)) {
			throw new UnwritableTextException(parser);
		}
		return text;
	}

	static boolean isWritable(String text) {
		return text.codePoints().noneMatch((c) -> c == 0 || Character.getType(c) == Character.SURROGATE);
	}

}
