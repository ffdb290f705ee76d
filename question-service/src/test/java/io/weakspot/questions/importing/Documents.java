package io.weakspot.questions.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.weakspot.questions.catalogue.KeyPoint;
import io.weakspot.questions.catalogue.Option;
import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.catalogue.Topic;
import io.weakspot.questions.wording.Words;

/** Documents to import, and whether all of one has arrived. */
final class Documents {

	private Documents() {
	}

	static String text(String file) {
		try (InputStream in = Documents.class.getResourceAsStream("/documents/" + file)) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The words of a document that are neither in a question nor left out. */
	static List<String> wordsNotIn(Reading.Draft draft, String document) {
		Stream<String> questions = draft.questions()
			.stream()
			.flatMap((question) -> Stream.concat(Stream.of(String.valueOf(question.id())), texts(question.content())));
		Stream<String> others = Stream
			.of(draft.leftOut().stream().map(Reading.LeftOut::excerpt), draft.topics().stream().map(Topic::name),
					Stream.of(draft.title()))
			.flatMap((texts) -> texts);
		List<String> arrived = Stream.concat(questions, others).flatMap(Documents::words).toList();
		var known = arrived.stream().collect(Collectors.toSet());
		return words(document).filter((word) -> !known.contains(word)).distinct().toList();
	}

	private static Stream<String> texts(QuestionContent content) {
		Stream<String> own = Stream.of(content.text(), String.valueOf(content.code()),
				String.valueOf(content.referenceAnswer()));
		Stream<String> parts = Stream.concat(content.options().stream().map(Option::text),
				content.keyPoints()
					.stream()
					.flatMap((point) -> Stream.concat(Stream.of(point.text()), point.phrasings().stream())));
		return Stream.concat(own, Stream.concat(parts, content.keyPoints().stream().map(KeyPoint::text)));
	}

	private static Stream<String> words(String text) {
		return Words.of(text.replaceAll("[-_./#]", " "))
			.stream()
			.map((word) -> word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", ""))
			.filter((word) -> word.length() > 1);
	}

}
