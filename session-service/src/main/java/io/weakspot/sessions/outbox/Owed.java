package io.weakspot.sessions.outbox;

/**
 * A fact and the document that owes it.
 *
 * @param collection where the document is
 * @param documentId the document
 */
public record Owed(String collection, String documentId, OwedFact fact) {

}
