package io.weakspot.bench.simulation;

import io.weakspot.bench.client.Person;

/** An account, with what it takes to sign in. */
record Login(Person person, String name, String email, String password) {
}
