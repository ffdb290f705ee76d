package io.weakspot.analytics.topology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import io.weakspot.analytics.domain.mastery.LearnerState;

/** What is known of a learner on the whole, as bytes. */
final class LearnerCodec {

	static final StateCodec<LearnerState> LEARNER = new StateCodec<>('l', LearnerCodec::write, LearnerCodec::read);

	private LearnerCodec() {
	}

	private static void write(LearnerState state, DataOutputStream out) throws IOException {
		Parts.write(state.ability(), out);
		Parts.write(state.form(), out);
		out.writeInt(state.answers());
		out.writeLong(state.at());
		out.writeUTF(state.lastAnswerId());
	}

	private static LearnerState read(DataInputStream in) throws IOException {
		return new LearnerState(Parts.gaussian(in), Parts.form(in), in.readInt(), in.readLong(), in.readUTF());
	}

}
