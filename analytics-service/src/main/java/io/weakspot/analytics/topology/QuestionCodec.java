package io.weakspot.analytics.topology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import io.weakspot.analytics.domain.mastery.QuestionState;

/** What is known of a learner and a question, as bytes. */
final class QuestionCodec {

	static final StateCodec<QuestionState> QUESTION = new StateCodec<>('q', QuestionCodec::write, QuestionCodec::read);

	private QuestionCodec() {
	}

	private static void write(QuestionState state, DataOutputStream out) throws IOException {
		Parts.write(state.deviation(), out);
		Parts.write(state.form(), out);
		out.writeInt(state.answers());
		out.writeLong(state.lastSeen());
		Parts.writeAll(state.topics(), out, Parts::writeText);
		Parts.writeAll(state.cohorts(), out, Parts::writeText);
	}

	private static QuestionState read(DataInputStream in) throws IOException {
		return new QuestionState(Parts.gaussian(in), Parts.form(in), in.readInt(), in.readLong(),
				Parts.readAll(in, Parts::readText), Parts.readAll(in, Parts::readText));
	}

}
