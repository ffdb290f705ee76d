package io.weakspot.sessions.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.weakspot.sessions.outbox.Outbox;
import io.weakspot.sessions.outbox.OwedFact;

/** An outbox that remembers what it was given. */
public final class HandedOver implements Outbox {

	private final List<OwedFact> facts = Collections.synchronizedList(new ArrayList<>());

	@Override
	public void hand(String collection, String documentId, List<OwedFact> facts) {
		this.facts.addAll(facts);
	}

	public List<String> ids() {
		synchronized (this.facts) {
			return this.facts.stream().map(OwedFact::id).toList();
		}
	}

}
