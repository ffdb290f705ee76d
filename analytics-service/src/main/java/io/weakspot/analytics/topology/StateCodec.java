package io.weakspot.analytics.topology;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import io.weakspot.analytics.domain.mastery.Foresight;
import io.weakspot.analytics.domain.mastery.Form;
import io.weakspot.analytics.domain.mastery.Gaussian;
import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.KeptAnswer;
import io.weakspot.analytics.domain.mastery.LearnerState;
import io.weakspot.analytics.domain.mastery.Level;
import io.weakspot.analytics.domain.mastery.QuestionState;
import io.weakspot.analytics.domain.mastery.RecentAnswer;
import io.weakspot.analytics.domain.mastery.TopicState;
import org.jspecify.annotations.Nullable;

/**
 * State of one kind as bytes: small, and the same bits of every number when it is read
 * back. The first byte is the version of the shape.
 */
final class StateCodec<T> {

	private static final byte VERSION = 3;

	private static final byte UNKNOWN = -1;

	/** The answers themselves, because the newest grade of one counts, however late. */
	static final StateCodec<KeptAnswer> ANSWER = new StateCodec<>('a', StateCodec::writeKept, StateCodec::readKept);

	static final StateCodec<LearnerState> LEARNER = new StateCodec<>('l', StateCodec::writeLearner,
			StateCodec::readLearner);

	static final StateCodec<TopicState> TOPIC = new StateCodec<>('t', StateCodec::writeTopic, StateCodec::readTopic);

	static final StateCodec<QuestionState> QUESTION = new StateCodec<>('q', StateCodec::writeQuestion,
			StateCodec::readQuestion);

	private final char kind;

	private final Writer<T> writer;

	private final Reader<T> reader;

	StateCodec(char kind, Writer<T> writer, Reader<T> reader) {
		this.kind = kind;
		this.writer = writer;
		this.reader = reader;
	}

	/** The mark of this kind in a key. */
	char kind() {
		return this.kind;
	}

	byte[] write(T state) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeByte(VERSION);
			this.writer.write(state, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	T read(byte[] bytes) {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
			byte version = in.readByte();
			if (version != VERSION) {
				throw new IllegalStateException("state of version " + version + " is not this service's");
			}
			return this.reader.read(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void writeLearner(LearnerState state, DataOutputStream out) throws IOException {
		write(state.ability(), out);
		write(state.form(), out);
		out.writeInt(state.answers());
		out.writeLong(state.at());
		out.writeUTF(state.lastAnswerId());
	}

	private static LearnerState readLearner(DataInputStream in) throws IOException {
		return new LearnerState(gaussian(in), form(in), in.readInt(), in.readLong(), in.readUTF());
	}

	private static void writeQuestion(QuestionState state, DataOutputStream out) throws IOException {
		write(state.deviation(), out);
		write(state.form(), out);
		out.writeInt(state.answers());
		out.writeLong(state.lastSeen());
		writeAll(state.topics(), out, StateCodec::writeText);
		writeAll(state.cohorts(), out, StateCodec::writeText);
	}

	private static QuestionState readQuestion(DataInputStream in) throws IOException {
		return new QuestionState(gaussian(in), form(in), in.readInt(), in.readLong(), readAll(in, StateCodec::readText),
				readAll(in, StateCodec::readText));
	}

	private static void writeKept(KeptAnswer kept, DataOutputStream out) throws IOException {
		writeAnswer(kept.answer(), out);
		Foresight foresight = kept.foresight();
		out.writeBoolean(foresight != null);
		if (foresight != null) {
			out.writeInt(foresight.ability());
			out.writeBoolean(foresight.abilityKnown());
			out.writeShort(foresight.expectedScore());
			writeAll(foresight.newTo(), out, StateCodec::writeText);
		}
		Double corrected = kept.corrected();
		out.writeBoolean(corrected != null);
		if (corrected != null) {
			out.writeDouble(corrected);
		}
	}

	private static KeptAnswer readKept(DataInputStream in) throws IOException {
		return new KeptAnswer(readAnswer(in), in.readBoolean() ? readForesight(in) : null,
				in.readBoolean() ? (Double) in.readDouble() : null);
	}

	private static Foresight readForesight(DataInputStream in) throws IOException {
		return new Foresight(in.readInt(), in.readBoolean(), in.readShort(), readAll(in, StateCodec::readText));
	}

	private static void writeAnswer(GradedAnswer answer, DataOutputStream out) throws IOException {
		out.writeUTF(answer.answerId());
		out.writeUTF(answer.questionId());
		out.writeUTF(answer.bankId());
		writeAll(answer.topics(), out, (topic, to) -> {
			to.writeUTF(topic.id());
			to.writeUTF(topic.name());
			to.writeDouble(topic.weight());
		});
		out.writeByte(answer.level().ordinal());
		write(answer.tradeOff(), out);
		writeAll(answer.covered(), out, StateCodec::writeText);
		writeAll(answer.missed(), out, StateCodec::writeText);
		out.writeDouble(answer.score());
		out.writeBoolean(answer.counted());
		out.writeLong(answer.activeMs());
		out.writeLong(answer.acceptedAt());
		writeGrade(answer.grade(), out);
		writeAttempt(answer.attempt(), out);
	}

	private static GradedAnswer readAnswer(DataInputStream in) throws IOException {
		return new GradedAnswer(in.readUTF(), in.readUTF(), in.readUTF(),
				readAll(in, (from) -> new GradedAnswer.Topic(from.readUTF(), from.readUTF(), from.readDouble())),
				level(in), flag(in), readAll(in, StateCodec::readText), readAll(in, StateCodec::readText),
				in.readDouble(), in.readBoolean(), in.readLong(), in.readLong(), readGrade(in), readAttempt(in));
	}

	private static void writeGrade(GradedAnswer.Grade grade, DataOutputStream out) throws IOException {
		out.writeUTF(grade.id());
		out.writeLong(grade.gradedAt());
		write(grade.supersedes(), out);
		out.writeBoolean(grade.byPerson());
	}

	private static GradedAnswer.Grade readGrade(DataInputStream in) throws IOException {
		String id = in.readUTF();
		long gradedAt = in.readLong();
		return new GradedAnswer.Grade(id, gradedAt, id(in), in.readBoolean());
	}

	private static void writeAttempt(GradedAnswer.Attempt attempt, DataOutputStream out) throws IOException {
		out.writeInt(attempt.questionVersion());
		out.writeBoolean(attempt.first());
		writeAll(attempt.cohortIds(), out, StateCodec::writeText);
		write(attempt.assignmentId(), out);
	}

	private static GradedAnswer.Attempt readAttempt(DataInputStream in) throws IOException {
		return new GradedAnswer.Attempt(in.readInt(), in.readBoolean(), readAll(in, StateCodec::readText), id(in));
	}

	private static void writeTopic(TopicState state, DataOutputStream out) throws IOException {
		out.writeUTF(state.name());
		write(state.deviation(), out);
		write(state.form(), out);
		out.writeInt(state.answers());
		out.writeInt(state.questions());
		out.writeLong(state.lastSeen());
		out.writeLong(state.revision());
		writeAll(state.checkpoints(), out, (checkpoint, to) -> {
			to.writeInt(checkpoint.answers());
			write(checkpoint.belief(), to);
		});
		writeAll(state.recent(), out, StateCodec::writeRecent);
		writeAll(state.banks(), out, StateCodec::writeText);
	}

	private static TopicState readTopic(DataInputStream in) throws IOException {
		return new TopicState(in.readUTF(), gaussian(in), form(in), in.readInt(), in.readInt(), in.readLong(),
				in.readLong(), readAll(in, (from) -> new TopicState.Checkpoint(from.readInt(), gaussian(from))),
				readAll(in, StateCodec::readRecent), readAll(in, StateCodec::readText));
	}

	private static void writeRecent(RecentAnswer answer, DataOutputStream out) throws IOException {
		out.writeUTF(answer.answerId());
		out.writeUTF(answer.questionId());
		out.writeLong(answer.at());
		out.writeDouble(answer.score());
		out.writeLong(answer.activeMs());
		out.writeByte(answer.level().ordinal());
		write(answer.tradeOff(), out);
		writeAll(answer.missed(), out, StateCodec::writeText);
	}

	private static RecentAnswer readRecent(DataInputStream in) throws IOException {
		return new RecentAnswer(in.readUTF(), in.readUTF(), in.readLong(), in.readDouble(), in.readLong(), level(in),
				flag(in), readAll(in, StateCodec::readText));
	}

	private static void write(Gaussian gaussian, DataOutputStream out) throws IOException {
		out.writeDouble(gaussian.mean());
		out.writeDouble(gaussian.variance());
	}

	private static Gaussian gaussian(DataInputStream in) throws IOException {
		return new Gaussian(in.readDouble(), in.readDouble());
	}

	private static void write(Form form, DataOutputStream out) throws IOException {
		out.writeFloat(form.sum());
		out.writeFloat(form.last());
		out.writeFloat(form.latest());
		out.writeFloat(form.recent());
		out.writeFloat(form.surprise());
		out.writeFloat(form.trend());
		out.writeByte(form.streak());
		out.writeByte(form.run());
		out.writeInt(form.ordinal());
	}

	private static Form form(DataInputStream in) throws IOException {
		return new Form(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat(),
				in.readByte(), in.readByte(), in.readInt());
	}

	private static void write(@Nullable Boolean flag, DataOutputStream out) throws IOException {
		out.writeByte((flag == null) ? UNKNOWN : flag ? 1 : 0);
	}

	private static @Nullable Boolean flag(DataInputStream in) throws IOException {
		byte flag = in.readByte();
		return (flag == UNKNOWN) ? null : flag == 1;
	}

	private static void write(@Nullable String id, DataOutputStream out) throws IOException {
		out.writeUTF((id != null) ? id : "");
	}

	private static @Nullable String id(DataInputStream in) throws IOException {
		String id = in.readUTF();
		return id.isEmpty() ? null : id;
	}

	private static Level level(DataInputStream in) throws IOException {
		return (in.readByte() == 0) ? Level.FRESHER : Level.EXPERIENCED;
	}

	static void writeText(String text, DataOutputStream out) throws IOException {
		out.writeUTF(text);
	}

	static String readText(DataInputStream in) throws IOException {
		return in.readUTF();
	}

	static <T> void writeAll(List<T> elements, DataOutputStream out, Writer<T> writer) throws IOException {
		out.writeShort(elements.size());
		for (T element : elements) {
			writer.write(element, out);
		}
	}

	static <T> List<T> readAll(DataInputStream in, Reader<T> reader) throws IOException {
		int size = in.readUnsignedShort();
		List<T> elements = new ArrayList<>(size);
		for (int i = 0; i < size; i++) {
			elements.add(reader.read(in));
		}
		return elements;
	}

	interface Writer<T> {

		void write(T value, DataOutputStream out) throws IOException;

	}

	interface Reader<T> {

		T read(DataInputStream in) throws IOException;

	}

}
