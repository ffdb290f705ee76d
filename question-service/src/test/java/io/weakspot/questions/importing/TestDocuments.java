package io.weakspot.questions.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.weakspot.questions.catalogue.FollowUp;
import io.weakspot.questions.catalogue.Option;
import io.weakspot.questions.catalogue.QuestionContent;

/** Documents of the kinds that people have, and what came of reading one. */
final class TestDocuments {

	private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

	private TestDocuments() {
	}

	static String text(String file) {
		try (InputStream in = TestDocuments.class.getResourceAsStream("/documents/" + file)) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static List<QuestionContent> questions(Reading reading) {
		return ((Reading.Draft) reading).questions().stream().map(Reading.DraftQuestion::content).toList();
	}

	/** The words of a text, each with how often it is there. */
	static Map<String, Integer> words(String text) {
		Map<String, Integer> words = new HashMap<>();
		WORD.matcher(text).results().forEach((word) -> words.merge(word.group(), 1, Integer::sum));
		return words;
	}

	/** All that a draft says, in questions or as left out. */
	static String everything(Reading.Draft draft) {
		Stream<String> kept = draft.questions()
			.stream()
			.flatMap((question) -> Stream.concat(Stream.of(String.valueOf(question.section())),
					said(question.content())));
		Stream<String> rest = draft.leftOut().stream().map(Reading.LeftOut::excerpt);
		return Stream.concat(kept, rest).collect(Collectors.joining("\n"));
	}

	private static Stream<String> said(QuestionContent content) {
		Stream<String> own = Stream.of(content.text(), content.level().word(), String.valueOf(content.code()),
				String.valueOf(content.referenceAnswer()));
		Stream<String> parts = Stream.concat(content.options().stream().map(Option::text),
				content.followUps().stream().map(FollowUp::text));
		return Stream.concat(own, parts);
	}

}
