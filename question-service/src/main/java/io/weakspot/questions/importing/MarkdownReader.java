package io.weakspot.questions.importing;

import io.weakspot.questions.importing.structure.StructuringArticle;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads a list or article in Markdown. */
@Component
class MarkdownReader implements DocumentReader {

	@Override
	public MediaType type() {
		return MediaType.TEXT_MARKDOWN;
	}

	@Override
	public Reading read(String document) {
		return ArticleDraft.of(StructuringArticle.of(MarkdownBlocks.of(document)));
	}

}
