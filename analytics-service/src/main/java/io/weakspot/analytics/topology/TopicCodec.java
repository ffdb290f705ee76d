package io.weakspot.analytics.topology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import io.weakspot.analytics.domain.mastery.RecentAnswer;
import io.weakspot.analytics.domain.mastery.TopicState;

/** What is known of a learner and a topic, as bytes. */
final class TopicCodec {

	static final StateCodec<TopicState> TOPIC = new StateCodec<>('t', TopicCodec::write, TopicCodec::read);

	private TopicCodec() {
	}

	private static void write(TopicState state, DataOutputStream out) throws IOException {
		out.writeUTF(state.name());
		Parts.write(state.deviation(), out);
		Parts.write(state.form(), out);
		out.writeInt(state.answers());
		out.writeInt(state.questions());
		out.writeLong(state.lastSeen());
		out.writeLong(state.revision());
		Parts.writeAll(state.checkpoints(), out, (checkpoint, to) -> {
			to.writeInt(checkpoint.answers());
			Parts.write(checkpoint.belief(), to);
		});
		Parts.writeAll(state.recent(), out, TopicCodec::writeRecent);
		Parts.writeAll(state.earlier(), out, (earlier, to) -> {
			to.writeUTF(earlier.questionId());
			to.writeLong(earlier.at());
		});
		Parts.writeAll(state.banks(), out, Parts::writeText);
	}

	private static TopicState read(DataInputStream in) throws IOException {
		return new TopicState(in.readUTF(), Parts.gaussian(in), Parts.form(in), in.readInt(), in.readInt(),
				in.readLong(), in.readLong(),
				Parts.readAll(in, (from) -> new TopicState.Checkpoint(from.readInt(), Parts.gaussian(from))),
				Parts.readAll(in, TopicCodec::readRecent),
				Parts.readAll(in, (from) -> new TopicState.Earlier(from.readUTF(), from.readLong())),
				Parts.readAll(in, Parts::readText));
	}

	private static void writeRecent(RecentAnswer answer, DataOutputStream out) throws IOException {
		out.writeUTF(answer.answerId());
		out.writeUTF(answer.questionId());
		out.writeLong(answer.at());
		out.writeDouble(answer.score());
		out.writeLong(answer.activeMs());
		out.writeByte(answer.level().ordinal());
		Parts.write(answer.tradeOff(), out);
		Parts.writeAll(answer.missed(), out, Parts::writeText);
	}

	private static RecentAnswer readRecent(DataInputStream in) throws IOException {
		return new RecentAnswer(in.readUTF(), in.readUTF(), in.readLong(), in.readDouble(), in.readLong(),
				Parts.level(in), Parts.flag(in), Parts.readAll(in, Parts::readText));
	}

}
