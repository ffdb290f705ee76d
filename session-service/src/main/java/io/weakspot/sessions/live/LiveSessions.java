package io.weakspot.sessions.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** Who looks at a session on this instance now. */
class LiveSessions {

	private final Map<String, Set<FluxSink<Happening>>> byLearner = new ConcurrentHashMap<>();

	/** What happens in a learner's sessions from now on. */
	Flux<Happening> follow(String learnerId) {
		return Flux.create((sink) -> {
			this.byLearner.compute(learnerId, (id, sinks) -> {
				Set<FluxSink<Happening>> open = (sinks != null) ? sinks : ConcurrentHashMap.newKeySet();
				open.add(sink);
				return open;
			});
			sink.onDispose(() -> this.byLearner.computeIfPresent(learnerId, (id, open) -> {
				open.remove(sink);
				return open.isEmpty() ? null : open;
			}));
			// A page too slow to listen sees what it missed with the next heartbeat.
		}, FluxSink.OverflowStrategy.LATEST);
	}

	boolean isFollowed(String learnerId) {
		return this.byLearner.containsKey(learnerId);
	}

	/** How many streams a learner has open. */
	int count(String learnerId) {
		return this.byLearner.getOrDefault(learnerId, Set.of()).size();
	}

	void tell(String learnerId, Happening happening) {
		this.byLearner.getOrDefault(learnerId, Set.of()).forEach((sink) -> sink.next(happening));
	}

}
