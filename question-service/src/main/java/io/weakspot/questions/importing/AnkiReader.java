package io.weakspot.questions.importing;

import java.nio.charset.StandardCharsets;

import io.weakspot.questions.importing.quiz.AnkiPackage;
import io.weakspot.questions.importing.quiz.NotReadable;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads a package of cards that Anki exported. */
@Component
class AnkiReader implements DocumentReader {

	private static final MediaType TYPE = new MediaType("application", "apkg");

	@Override
	public MediaType type() {
		return TYPE;
	}

	@Override
	public boolean readsBytes() {
		return true;
	}

	@Override
	public Reading read(String document) {
		try {
			return QuizDraft.of(AnkiPackage.quiz(document.getBytes(StandardCharsets.ISO_8859_1)));
		}
		catch (NotReadable ex) {
			return Reading.Unreadable.because(ex.why());
		}
	}

}
