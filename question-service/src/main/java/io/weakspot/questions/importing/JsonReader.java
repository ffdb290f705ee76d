package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.weakspot.questions.importing.structure.Article;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Reads questions in JSON: a bank in our own format strictly, and what others write by
 * the names of its members.
 */
@Component
class JsonReader implements DocumentReader {

	private static final int DEEPEST = 60;

	// Each takes memory many times its size in the document.
	private static final long MOST_TOKENS = 500_000;

	/** What only a question in our own format has. */
	private static final Set<String> OWN = Set.of("referenceAnswer", "keyPoints", "intent", "verifiedOn");

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(
					StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxTokenCount(MOST_TOKENS).build())
			.build())
		.disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final BankFileReader bankFiles;

	JsonReader(BankFileReader bankFiles) {
		this.bankFiles = bankFiles;
	}

	@Override
	public MediaType type() {
		return MediaType.APPLICATION_JSON;
	}

	@Override
	public Reading read(String document) {
		Reading own = this.bankFiles.read(document);
		boolean broken = own instanceof Reading.Unreadable no && !no.violations().isEmpty();
		return (own instanceof Reading.Draft || broken) ? own : other(document, own);
	}

	// A bank of our own with a mistake in it is told so, not read as something else.
	private static Reading other(String document, Reading own) {
		List<JsonNode> roots = new ArrayList<>();
		try (JsonParser parser = JSON.createParser(document)) {
			while (parser.nextToken() != null) {
				roots.add(JSON.readTree(parser));
			}
		}
		catch (JacksonException ex) {
			return Reading.Unreadable.because(whatIsWrong(ex));
		}
		boolean object = roots.size() == 1 && roots.getFirst().isObject();
		if (object && isOwn(roots.getFirst())) {
			return own;
		}
		Article article = JsonQuestions.in(roots);
		return (object && article.questions().isEmpty()) ? own : ArticleDraft.of(article);
	}

	private static boolean isOwn(JsonNode root) {
		JsonNode questions = root.path("questions");
		return questions.isArray() && questions.values()
			.stream()
			.anyMatch((question) -> question.isObject() && OWN.stream().anyMatch(question::has));
	}

	private static String whatIsWrong(JacksonException ex) {
		TokenStreamLocation at = ex.getLocation();
		String place = (at != null && at.getLineNr() > 0) ? " in line " + at.getLineNr() : "";
		return "The document is no JSON that can be read: something is wrong, too large or too deep" + place
				+ ". Expected are questions, each an object with a question and an answer, or a bank in our own format.";
	}

}
