package io.weakspot.questions.importing;

import java.util.regex.Pattern;

import io.weakspot.questions.importing.structure.StructuringArticle;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads an article that was pasted or saved as text. */
@Component
class PlainTextReader implements DocumentReader {

	private static final Pattern MARKDOWN = Pattern.compile("(?m)^(?:#{1,6} \\S|```|\\s{0,3}[-*] \\[[ xX]\\] )");

	private static final int ENOUGH_SIGNS = 3;

	@Override
	public MediaType type() {
		return MediaType.TEXT_PLAIN;
	}

	@Override
	public Reading read(String document) {
		boolean markdown = MARKDOWN.matcher(document).results().limit(ENOUGH_SIGNS).count() == ENOUGH_SIGNS;
		return ArticleDraft
			.of(StructuringArticle.of(markdown ? MarkdownBlocks.of(document) : PlainTextBlocks.of(document)));
	}

}
