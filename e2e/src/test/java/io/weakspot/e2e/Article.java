package io.weakspot.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An article with six questions, one of them twice, and what it says in answer to each.
 */
final class Article {

	static final String TEXT = read("http-caching-article.txt");

	private static final Pattern QUESTION = Pattern.compile("^Q\\d+\\. (.+?) Answer: (.+)$", Pattern.MULTILINE);

	private static final Map<String, String> ANSWERS = QUESTION.matcher(TEXT)
		.results()
		.collect(Collectors.toMap((match) -> match.group(1), (match) -> match.group(2), (first, same) -> first));

	private Article() {
	}

	static String modelAnswer(String question) {
		return Objects.requireNonNull(ANSWERS.get(question), () -> "not a question of the article: " + question);
	}

	static String firstSentence(String question) {
		String answer = modelAnswer(question);
		return answer.substring(0, answer.indexOf('.') + 1);
	}

	private static String read(String name) {
		try (InputStream in = Objects.requireNonNull(Article.class.getResourceAsStream("/" + name))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
