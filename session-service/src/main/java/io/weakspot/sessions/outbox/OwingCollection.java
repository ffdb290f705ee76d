package io.weakspot.sessions.outbox;

/** A collection whose documents may owe facts. */
public record OwingCollection(String name) {

}
