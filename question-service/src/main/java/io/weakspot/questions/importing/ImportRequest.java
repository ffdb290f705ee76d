package io.weakspot.questions.importing;

import io.weakspot.questions.catalogue.Visibility;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * What somebody wants imported.
 *
 * @param bankId the id that the bank is to get
 * @param title instead of the document's own
 * @param technology instead of the one that the title names
 * @param dryRun whether to report only, and store nothing
 */
record ImportRequest(String bankId, String callerId, MediaType type, @Nullable String title,
		@Nullable String technology, Visibility visibility, boolean dryRun, String document) {

	String fingerprint() {
		return Fingerprint.of(this.type.toString(), String.valueOf(this.title), String.valueOf(this.technology),
				this.visibility.name(), this.document);
	}

}
