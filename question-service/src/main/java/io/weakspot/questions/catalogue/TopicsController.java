package io.weakspot.questions.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.starter.paging.Page;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Topics and roles")
class TopicsController {

	private final Banks banks;

	private final Questions questions;

	TopicsController(Banks banks, Questions questions) {
		this.banks = banks;
		this.questions = questions;
	}

	@GetMapping("/api/topics")
	@Operation(summary = "The tree of topics of a bank, or of all banks that the caller may see",
			description = "All of it in one page: a tree can't be cut.")
	Mono<Page<TopicView>> topics(Caller caller, @RequestParam(required = false) @Nullable String bankId) {
		return banks(caller, bankId).flatMap(
				(banks) -> this.questions.list(QuestionFilter.ofBanks(banks.stream().map(Bank::id).toList()), null, 0)
					.flatMapIterable((question) -> question.content().topics())
					.collect(HashMap<String, Integer>::new,
							(counts, topic) -> counts.merge(topic.id(), 1, Integer::sum))
					.map((counts) -> new Page<>(views(banks, counts), null)));
	}

	@GetMapping("/api/roles")
	@Operation(summary = "Blueprints of interviews: which topics a role asks for, and how much of each")
	Mono<Page<Role>> roles(Caller caller) {
		return this.banks.visibleTo(caller)
			.flatMapIterable(Bank::roles)
			.distinct(Role::id)
			.collectList()
			.map((roles) -> new Page<>(roles, null));
	}

	private Mono<List<Bank>> banks(Caller caller, @Nullable String bankId) {
		if (bankId == null) {
			return this.banks.visibleTo(caller).collectList();
		}
		return this.banks.find(bankId)
			.filter((bank) -> Access.maySee(caller, bank))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("The bank")))
			.map(List::of);
	}

	private static List<TopicView> views(List<Bank> banks, Map<String, Integer> counts) {
		Map<String, TopicView> views = new LinkedHashMap<>();
		for (Bank bank : banks) {
			for (Topic topic : bank.topics()) {
				views.putIfAbsent(topic.id(), new TopicView(topic.id(), topic.name(), topic.parentId(),
						topic.prerequisites(), counts.getOrDefault(topic.id(), 0)));
			}
		}
		return new ArrayList<>(views.values());
	}

	/** A topic with the number of questions about it. */
	record TopicView(String id, String name, @Nullable String parentId, List<String> prerequisites, int questionCount) {
	}

}
