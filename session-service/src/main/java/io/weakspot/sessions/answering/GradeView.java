package io.weakspot.sessions.answering;

import java.util.List;

import io.weakspot.sessions.domain.Grade;
import io.weakspot.sessions.web.Words;
import org.jspecify.annotations.Nullable;

/** A grade as the learner sees it. */
public record GradeView(double score, double confidence, String grader, String graderVersion, boolean unsure,
		boolean fallback, List<Point> keyPoints, List<Grade.StatedMisconception> misconceptions,
		Grade.Structure structure, Grade.Delivery delivery) {

	static GradeView of(Grade grade) {
		return new GradeView(grade.score(), grade.confidence(), grade.grader(), grade.graderVersion(), grade.unsure(),
				grade.fallback(), grade.keyPoints().stream().map(Point::of).toList(), grade.misconceptions(),
				grade.structure(), grade.delivery());
	}

	public record Point(String id, String text, String kind, boolean derived, @Nullable Boolean covered,
			@Nullable String evidence) {

		static Point of(Grade.KeyPointGrade point) {
			return new Point(point.id(), point.text(), Words.of(point.kind()), point.derived(), point.covered(),
					point.evidence());
		}

	}

}
