package io.weakspot.sessions.domain;

/** What a session is for. */
public enum Mode {

	PRACTICE, DRILL, REVISION, MOCK, REVIEW, ASSIGNMENT

}
