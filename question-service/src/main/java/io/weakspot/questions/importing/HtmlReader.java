package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.List;

import io.weakspot.questions.importing.structure.StructuringArticle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads a page as it was saved. */
@Component
class HtmlReader implements DocumentReader {

	/** What is nested deeper is laid beside instead: no page needs it. */
	private static final int DEEPEST = 120;

	@Override
	public MediaType type() {
		return MediaType.TEXT_HTML;
	}

	@Override
	public Reading read(String document) {
		Document page = Jsoup.parse(document, "", Parser.htmlParser().setMaxDepth(DEEPEST));
		List<Reading.LeftOut> apart = PageFurniture.takeFrom(page);
		Reading reading = ArticleDraft.of(StructuringArticle.of(HtmlBlocks.of(page)));
		return switch (reading) {
			case Reading.Draft draft -> with(draft, apart);
			case Reading.Unreadable unreadable -> unreadable;
		};
	}

	private static Reading with(Reading.Draft draft, List<Reading.LeftOut> apart) {
		List<Reading.LeftOut> leftOut = new ArrayList<>(draft.leftOut());
		leftOut.addAll(apart);
		return new Reading.Draft(draft.id(), draft.title(), draft.technology(), draft.source(), draft.licence(),
				draft.announced(), draft.topics(), draft.roles(), draft.questions(), leftOut);
	}

}
