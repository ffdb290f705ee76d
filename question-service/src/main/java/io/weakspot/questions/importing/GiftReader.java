package io.weakspot.questions.importing;

import io.weakspot.questions.importing.quiz.ExportedGift;
import io.weakspot.questions.importing.quiz.Gift;
import io.weakspot.questions.importing.quiz.NotReadable;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads Moodle's text format, and a bank that was exported in it. */
@Component
class GiftReader implements DocumentReader {

	private static final MediaType TYPE = new MediaType("text", "x-gift");

	@Override
	public MediaType type() {
		return TYPE;
	}

	@Override
	public Reading read(String document) {
		try {
			ExportedGift exported = ExportedGift.of(document);
			return (exported != null) ? ExportedBank.of(exported) : QuizDraft.of(Gift.quiz(document));
		}
		catch (NotReadable ex) {
			return Reading.Unreadable.because(ex.why());
		}
	}

}
