package io.weakspot.questions.importing;

import io.weakspot.questions.importing.structure.StructuringArticle;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads a list or article in Markdown, and a bank that was exported to it. */
@Component
class MarkdownReader implements DocumentReader {

	/** The parser looks at all lines of a paragraph again with each further one. */
	private static final int MOST_LINES_OF_A_PARAGRAPH = 4_000;

	@Override
	public MediaType type() {
		return MediaType.TEXT_MARKDOWN;
	}

	@Override
	public Reading read(String document) {
		ExportedMarkdown exported = ExportedMarkdown.of(document);
		if (exported != null) {
			return ExportedBank.of(exported);
		}
		if (hasEndlessParagraph(document)) {
			return Reading.Unreadable.because("The document has a paragraph of more than " + MOST_LINES_OF_A_PARAGRAPH
					+ " lines. Put blank lines between its parts, or send it as text/plain.");
		}
		return ArticleDraft.of(StructuringArticle.of(MarkdownBlocks.of(document)));
	}

	private static boolean hasEndlessParagraph(String document) {
		int lines = 0;
		for (String line : (Iterable<String>) document.lines()::iterator) {
			lines = line.isBlank() ? 0 : lines + 1;
			if (lines > MOST_LINES_OF_A_PARAGRAPH) {
				return true;
			}
		}
		return false;
	}

}
