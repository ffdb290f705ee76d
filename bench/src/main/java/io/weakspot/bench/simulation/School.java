package io.weakspot.bench.simulation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** A class while it lasts: its teacher assigns, its students practise day by day. */
final class School {

	private static final Duration UNTIL_GRADED = Duration.ofMinutes(15);

	private final Teacher teacher;

	private final List<Student> students;

	private final int firstDay;

	private final int atOnce;

	/**
	 * A class that has not begun.
	 * @param firstDay when it begins
	 * @param atOnce how many students practise at the same time
	 */
	School(Teacher teacher, List<Student> students, int firstDay, int atOnce) {
		this.teacher = teacher;
		this.students = List.copyOf(students);
		this.firstDay = firstDay;
		this.atOnce = atOnce;
	}

	Teacher teacher() {
		return this.teacher;
	}

	List<Student> students() {
		return this.students;
	}

	List<Given> given() {
		return this.students.stream().flatMap((student) -> student.given().stream()).toList();
	}

	/** Hands an assignment out. */
	void handOut(Assignment assignment, Day day) {
		this.students.forEach((student) -> student.note(assignment, day.number()));
	}

	/**
	 * Lets all students do what they do on a day, and waits until it is graded.
	 * @param usual how many answers a student usually gives
	 * @throws IllegalStateException if grades don't come
	 */
	void live(Day day, int usual) {
		if (day.number() >= this.firstDay) {
			eachStudent((student) -> student.live(day, usual));
			awaitGrades();
		}
	}

	/** One student after the other, so that looking takes little from grading. */
	private void awaitGrades() {
		long end = System.nanoTime() + UNTIL_GRADED.toNanos();
		for (Student student : this.students) {
			int waiting = student.lookForGrades();
			while (waiting > 0) {
				if (System.nanoTime() > end) {
					throw new IllegalStateException(waiting + " answers of " + student.mate().name()
							+ " were not graded within " + UNTIL_GRADED);
				}
				pause();
				waiting = student.lookForGrades();
			}
		}
	}

	private void eachStudent(Consumer<Student> work) {
		Semaphore seats = new Semaphore(this.atOnce);
		try (ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> done = this.students.stream().<Future<?>>map((student) -> desks.submit(() -> {
				seats.acquireUninterruptibly();
				try {
					work.accept(student);
				}
				finally {
					seats.release();
				}
			})).toList();
			for (Future<?> student : done) {
				student.get();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

	private static void pause() {
		try {
			Thread.sleep(300);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
