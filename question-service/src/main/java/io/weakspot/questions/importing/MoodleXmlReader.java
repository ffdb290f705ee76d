package io.weakspot.questions.importing;

import io.weakspot.questions.importing.quiz.MoodleXml;
import io.weakspot.questions.importing.quiz.NotReadable;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads questions that Moodle exported as XML. */
@Component
class MoodleXmlReader implements DocumentReader {

	@Override
	public MediaType type() {
		return MediaType.APPLICATION_XML;
	}

	@Override
	public Reading read(String document) {
		try {
			return QuizDraft.of(MoodleXml.quiz(document));
		}
		catch (NotReadable ex) {
			return Reading.Unreadable.because(ex.why());
		}
	}

}
