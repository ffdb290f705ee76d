package io.weakspot.sessions.outbox;

import java.util.List;

/** Where facts go once the document that owes them is on disk. */
public interface Outbox {

	/** The field of a document that lists the facts that it owes. */
	String FIELD = "owed";

	/**
	 * Takes facts to be sent, in order for a key. Returns at once and never fails: what
	 * can't be taken now is still owed by its document and is found there.
	 */
	void hand(String collection, String documentId, List<OwedFact> facts);

}
