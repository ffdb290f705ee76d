package io.weakspot.sessions.domain;

/**
 * What is wrong with a request that could be read.
 *
 * @param field the field at fault
 * @param message what it has to be
 */
public record Fault(String field, String message) {

}
