package io.weakspot.analytics.readmodel;

import io.weakspot.starter.testing.Infrastructure;

class LearnerTopicsIT extends LearnerTopicsContract {

	@Override
	String uri() {
		return Infrastructure.mongoUri();
	}

}
