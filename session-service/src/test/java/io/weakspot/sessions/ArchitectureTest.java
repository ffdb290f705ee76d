package io.weakspot.sessions;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "io.weakspot.sessions", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

	@ArchTest
	static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA = classes().that()
		.resideInAPackage("..domain..")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "org.jspecify..", "..sessions.domain..");

	@ArchTest
	static final ArchRule FEATURES_DONT_GO_ROUND_IN_CIRCLES = slices().matching("io.weakspot.sessions.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule STORES_AND_CONTROLLERS_ARE_THEIR_FEATURES_OWN = classes().that()
		.haveSimpleNameEndingWith("Store")
		.or()
		.areAnnotatedWith(RestController.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule ONLY_LISTENERS_WAIT = noClasses().that(describe("have no Kafka listener",
			(type) -> type.getMethods().stream().noneMatch((method) -> method.isAnnotatedWith(KafkaListener.class))))
		.should()
		.callMethodWhere(describe("it blocks for a publisher",
				(call) -> call.getName().startsWith("block") && (call.getTargetOwner().isAssignableTo(Mono.class)
						|| call.getTargetOwner().isAssignableTo(Flux.class))));

	@ArchTest
	static final ArchRule ONLY_THE_OUTBOX_SENDS = noClasses().that()
		.resideOutsideOfPackage("..outbox..")
		.should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("org.springframework.kafka.core.KafkaTemplate");

}
