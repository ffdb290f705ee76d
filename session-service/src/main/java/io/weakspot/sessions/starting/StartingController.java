package io.weakspot.sessions.starting;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.sessions.domain.Choosing;
import io.weakspot.sessions.domain.Fault;
import io.weakspot.sessions.domain.Mode;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.web.IdempotencyKey;
import io.weakspot.sessions.web.SessionView;
import io.weakspot.sessions.web.Words;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Sessions")
class StartingController {

	private static final int DEFAULT_QUESTIONS = 10;

	private static final int MOST_QUESTIONS = 200;

	private static final int MOST_MINUTES = 24 * 60;

	private static final int MOST_TOPICS = 200;

	private static final Set<String> LEVELS = Set.of("fresher", "experienced");

	private final StartingSession starting;

	StartingController(StartingSession starting) {
		this.starting = starting;
	}

	@PostMapping("/api/sessions")
	@Operation(summary = "Start a session",
			description = "Questions that were not answered before come first. With an Idempotency-Key, "
					+ "a repeated request gives the session of the first one. Of an assignment a learner has one session: "
					+ "asked for again, it is given again.")
	@ApiResponse(responseCode = "201", description = "The session, as it started")
	@ApiResponse(responseCode = "404", description = "The bank or assignment does not exist, or is not for you")
	@ApiResponse(responseCode = "422", description = "No question fits, or the mode is not available yet")
	Mono<ResponseEntity<SessionView>> start(Caller caller, @RequestBody Request request,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		String checkedKey = IdempotencyKey.optional(key);
		Mono<StartingSession.Outcome> outcome = request.isForAssignment()
				? this.starting.startAssignment(caller.id(), request.checkedAssignmentId())
				: this.starting.start(caller.id(), request.toOrder(), checkedKey);
		return outcome.map(StartingController::respond);
	}

	private static ResponseEntity<SessionView> respond(StartingSession.Outcome outcome) {
		return switch (outcome) {
			case StartingSession.Outcome.Started(Session session) ->
				// As it was at the start, so that a repeated request gets an equal body.
				ResponseEntity.created(URI.create("/api/sessions/" + session.id()))
					.body(SessionView.of(asStarted(session), session.startedAt(), 0));
			case StartingSession.Outcome.NoSuchBank() -> throw Problem.notFound("This bank");
			case StartingSession.Outcome.NoSuchAssignment() -> throw Problem.notFound("This assignment");
			case StartingSession.Outcome.NothingFits() -> throw Problem
				.unprocessable("No question fits. Ask for other topics or another level, or leave them out.");
			case StartingSession.Outcome.KeyReused() ->
				throw Problem.unprocessable("This Idempotency-Key was used for another request. Take a new one.");
		};
	}

	private static Session asStarted(Session session) {
		return new Session(session.id(), session.learnerId(), session.mode(), session.bankId(), session.assignmentId(),
				session.seed(), session.items(), session.startedAt(), session.deadline(), null, null);
	}

	/**
	 * What to start.
	 *
	 * @param mode practice or assignment; other modes of the contract are not available
	 * yet
	 * @param assignmentId the assignment, with mode assignment and nothing else
	 * @param bankId the bank, or nothing for all that the caller may practise
	 * @param topics any of these; nothing for all
	 * @param level fresher or experienced; nothing for both
	 * @param questionCount from 1 to 200, 10 if not given; fewer when there are no more
	 * @param questionsByTopic how many of each topic, in the place of topics and
	 * questionCount; from 1 to 200 in all
	 * @param questionIds which questions, in their order, in the place of topics, level,
	 * questionCount and questionsByTopic; those that the caller may not practise are left
	 * out
	 * @param minutes how long it may take, from 1 to 1440; nothing for no limit
	 */
	@Schema(name = "SessionRequest", requiredProperties = "mode")
	record Request(@Schema(allowableValues = {
			"practice", "assignment" }) @Nullable String mode, @Nullable String bankId,
			@Nullable List<@Nullable String> topics,
			@Schema(allowableValues = { "fresher", "experienced" }) @Nullable String level, @Nullable String roleId,
			@Nullable String assignmentId, @Nullable Integer questionCount,
			@Nullable Map<String, @Nullable Integer> questionsByTopic, @Nullable List<@Nullable String> questionIds,
			@Nullable Integer minutes){

		boolean isForAssignment() {
			return Words.read(Mode.class, "mode", this.mode) == Mode.ASSIGNMENT;
		}

		String checkedAssignmentId() {
			if (this.assignmentId == null) {
				throw Problem.malformed("The field assignmentId is missing.");
			}
			if (Stream
				.of(this.bankId, this.topics, this.level, this.roleId, this.questionCount, this.questionsByTopic,
						this.questionIds, this.minutes)
				.anyMatch(Objects::nonNull)) {
				throw Words.problem(List.of(new Fault("assignmentId", "says all there is to say; leave the rest out")));
			}
			return this.assignmentId;
		}

		StartingSession.Order toOrder() {
			Mode mode = Words.read(Mode.class, "mode", this.mode);
			if (mode != Mode.PRACTICE) {
				throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "not-available-yet", "Not available yet",
						"The mode " + this.mode + " is not available yet. What is available: practice, assignment.");
			}
			if (this.level != null && !LEVELS.contains(this.level)) {
				throw Problem.malformed("The field level is one of fresher, experienced.");
			}
			Map<String, Integer> byTopic = byTopic();
			int count = (this.questionCount != null) ? this.questionCount : DEFAULT_QUESTIONS;
			requireFrom1To(MOST_QUESTIONS, "questionCount", count);
			if (this.minutes != null) {
				requireFrom1To(MOST_MINUTES, "minutes", this.minutes);
			}
			requireNone("roleId", this.roleId);
			requireNone("assignmentId", this.assignmentId);
			List<String> questionIds = namedQuestions();
			if (!questionIds.isEmpty()) {
				return new StartingSession.Order(mode, this.bankId,
						new Choosing.Wish(Set.of(), null, Set.copyOf(questionIds)), questionIds.size(), Map.of(),
						questionIds, this.minutes);
			}
			if (!byTopic.isEmpty()) {
				count = byTopic.values().stream().mapToInt(Integer::intValue).sum();
			}
			Set<String> topicIds = byTopic.isEmpty() ? topicIds() : byTopic.keySet();
			return new StartingSession.Order(mode, this.bankId, new Choosing.Wish(topicIds, this.level), count, byTopic,
					List.of(), this.minutes);
		}

		private Map<String, Integer> byTopic() {
			if (this.questionsByTopic == null) {
				return Map.of();
			}
			if (this.topics != null || this.questionCount != null) {
				throw Words.problem(List
					.of(new Fault("questionsByTopic", "says how many of which; leave topics and questionCount out")));
			}
			if (this.questionsByTopic.isEmpty() || this.questionsByTopic.size() > MOST_TOPICS) {
				throw Words.problem(List.of(new Fault("questionsByTopic", "from 1 to " + MOST_TOPICS + " topics")));
			}
			Map<String, Integer> counts = new HashMap<>();
			long sum = 0;
			for (Map.Entry<String, @Nullable Integer> each : this.questionsByTopic.entrySet()) {
				Integer count = each.getValue();
				if (count == null) {
					throw Problem.malformed("The field questionsByTopic has a number for each topic.");
				}
				requireFrom1To(MOST_QUESTIONS, "questionsByTopic", count);
				counts.put(each.getKey(), count);
				sum += count;
			}
			requireFrom1To(MOST_QUESTIONS, "questionsByTopic", (int) sum);
			return counts;
		}

		private List<String> namedQuestions() {
			List<@Nullable String> given = this.questionIds;
			if (given == null) {
				return List.of();
			}
			if (Stream.of(this.topics, this.level, this.questionCount, this.questionsByTopic)
				.anyMatch(Objects::nonNull)) {
				throw Words.problem(List.of(new Fault("questionIds",
						"says which; leave topics, level, questionCount and questionsByTopic out")));
			}
			Set<String> ids = ids("questionIds", given);
			if (ids.isEmpty() || ids.size() != given.size() || ids.size() > MOST_QUESTIONS) {
				throw Words.problem(List.of(new Fault("questionIds", "from 1 to " + MOST_QUESTIONS + ", each once")));
			}
			return List.copyOf(ids);
		}

		private Set<String> topicIds() {
			if (this.topics == null) {
				return Set.of();
			}
			if (this.topics.size() > MOST_TOPICS) {
				throw Words.problem(List.of(new Fault("topics", "at most " + MOST_TOPICS)));
			}
			return ids("topics", this.topics);
		}

		/** In the order in which they were given. */
		private static Set<String> ids(String field, List<@Nullable String> given) {
			Set<String> ids = new LinkedHashSet<>();
			for (String id : given) {
				if (id == null) {
					throw Problem.malformed("The field " + field + " is a list of ids.");
				}
				ids.add(Objects.requireNonNull(id));
			}
			return ids;
		}

		private static void requireFrom1To(int most, String field, int value) {
			if (value < 1 || value > most) {
				throw Words.problem(List.of(new Fault(field, "from 1 to " + most)));
			}
		}

		private static void requireNone(String field, @Nullable String value) {
			if (value != null) {
				throw Words.problem(List.of(new Fault(field, "is for other modes; leave it out")));
			}
		}

	}

}
