package io.weakspot.questions.importing;

import org.springframework.http.MediaType;

/** Reads one kind of document. Pure work, which may take a second: off the event loop. */
interface DocumentReader {

	/** The content type that it reads. */
	MediaType type();

	/** Whether the document is no text; each of its characters is then a byte. */
	default boolean readsBytes() {
		return false;
	}

	/** The document's questions, or why there are none. */
	Reading read(String document);

}
