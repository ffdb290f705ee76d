package io.weakspot.analytics.topology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import io.weakspot.analytics.domain.mastery.Foresight;
import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.KeptAnswer;

/**
 * The answers themselves as bytes, because the newest grade of one counts, however late.
 */
final class AnswerCodec {

	static final StateCodec<KeptAnswer> ANSWER = new StateCodec<>('a', AnswerCodec::write, AnswerCodec::read);

	private AnswerCodec() {
	}

	private static void write(KeptAnswer kept, DataOutputStream out) throws IOException {
		writeAnswer(kept.answer(), out);
		Foresight foresight = kept.foresight();
		out.writeBoolean(foresight != null);
		if (foresight != null) {
			out.writeInt(foresight.ability());
			out.writeBoolean(foresight.abilityKnown());
			out.writeShort(foresight.expectedScore());
			Parts.writeAll(foresight.newTo(), out, Parts::writeText);
		}
		Double corrected = kept.corrected();
		out.writeBoolean(corrected != null);
		if (corrected != null) {
			out.writeDouble(corrected);
		}
	}

	private static KeptAnswer read(DataInputStream in) throws IOException {
		return new KeptAnswer(readAnswer(in), in.readBoolean() ? readForesight(in) : null,
				in.readBoolean() ? (Double) in.readDouble() : null);
	}

	private static Foresight readForesight(DataInputStream in) throws IOException {
		return new Foresight(in.readInt(), in.readBoolean(), in.readShort(), Parts.readAll(in, Parts::readText));
	}

	private static void writeAnswer(GradedAnswer answer, DataOutputStream out) throws IOException {
		out.writeUTF(answer.answerId());
		out.writeUTF(answer.questionId());
		out.writeUTF(answer.bankId());
		Parts.writeAll(answer.topics(), out, (topic, to) -> {
			to.writeUTF(topic.id());
			to.writeUTF(topic.name());
			to.writeDouble(topic.weight());
		});
		out.writeByte(answer.level().ordinal());
		Parts.write(answer.tradeOff(), out);
		Parts.writeAll(answer.covered(), out, Parts::writeText);
		Parts.writeAll(answer.missed(), out, Parts::writeText);
		out.writeDouble(answer.score());
		out.writeBoolean(answer.counted());
		out.writeLong(answer.activeMs());
		out.writeLong(answer.acceptedAt());
		writeGrade(answer.grade(), out);
		writeAttempt(answer.attempt(), out);
	}

	private static GradedAnswer readAnswer(DataInputStream in) throws IOException {
		return new GradedAnswer(in.readUTF(), in.readUTF(), in.readUTF(),
				Parts.readAll(in, (from) -> new GradedAnswer.Topic(from.readUTF(), from.readUTF(), from.readDouble())),
				Parts.level(in), Parts.flag(in), Parts.readAll(in, Parts::readText), Parts.readAll(in, Parts::readText),
				in.readDouble(), in.readBoolean(), in.readLong(), in.readLong(), readGrade(in), readAttempt(in));
	}

	private static void writeGrade(GradedAnswer.Grade grade, DataOutputStream out) throws IOException {
		out.writeUTF(grade.id());
		out.writeLong(grade.gradedAt());
		Parts.write(grade.supersedes(), out);
		out.writeBoolean(grade.byPerson());
	}

	private static GradedAnswer.Grade readGrade(DataInputStream in) throws IOException {
		String id = in.readUTF();
		long gradedAt = in.readLong();
		return new GradedAnswer.Grade(id, gradedAt, Parts.id(in), in.readBoolean());
	}

	private static void writeAttempt(GradedAnswer.Attempt attempt, DataOutputStream out) throws IOException {
		out.writeInt(attempt.questionVersion());
		out.writeBoolean(attempt.first());
		Parts.writeAll(attempt.cohortIds(), out, Parts::writeText);
		Parts.write(attempt.assignmentId(), out);
	}

	private static GradedAnswer.Attempt readAttempt(DataInputStream in) throws IOException {
		return new GradedAnswer.Attempt(in.readInt(), in.readBoolean(), Parts.readAll(in, Parts::readText),
				Parts.id(in));
	}

}
