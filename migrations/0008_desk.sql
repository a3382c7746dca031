CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`act` text NOT NULL,
	`subject` text NOT NULL,
	`by_id` text NOT NULL,
	`by` text NOT NULL,
	`why` text NOT NULL,
	`detail` text NOT NULL,
	`request` text NOT NULL,
	`recorded_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_newest` ON `audit` (`recorded_at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `audit_by` ON `audit` (`by_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `desk_items` (
	`claim_id` text PRIMARY KEY NOT NULL,
	`taken_by` text,
	`taken_by_name` text,
	`taken_until` text,
	`snoozed_until` text,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `reviews` (
	`claim_id` text NOT NULL,
	`n` integer NOT NULL,
	`revision` integer NOT NULL,
	`status` text NOT NULL,
	`rating` text NOT NULL,
	`rationale` text NOT NULL,
	`evidence` text NOT NULL,
	`by` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`claim_id`, `n`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `reviews_newest` ON `reviews` (`recorded_at`,`claim_id`,`n`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`token_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`token_id`) REFERENCES `tokens`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `sessions_token` ON `sessions` (`token_id`);
--> statement-breakpoint
-- Append-only, as in 0000. A second row under a known key is refused: that is how an editor learns that another was faster.
CREATE TRIGGER `reviews_no_update` BEFORE UPDATE ON `reviews` BEGIN SELECT RAISE(ABORT, 'reviews is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `reviews_no_delete` BEFORE DELETE ON `reviews` BEGIN SELECT RAISE(ABORT, 'reviews is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `reviews_no_replace` BEFORE INSERT ON `reviews`
WHEN EXISTS (SELECT 1 FROM `reviews` WHERE `claim_id` = NEW.`claim_id` AND `n` = NEW.`n`)
BEGIN SELECT RAISE(ABORT, 'reviews is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_update` BEFORE UPDATE ON `audit` BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_delete` BEFORE DELETE ON `audit` BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_replace` BEFORE INSERT ON `audit`
WHEN EXISTS (SELECT 1 FROM `audit` WHERE `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
--> statement-breakpoint
-- A review made public is a new state of its claim, as long as it speaks of the figure that stands.
CREATE TRIGGER `claim_states_of_review` AFTER INSERT ON `reviews` WHEN NEW.`status` <> 'draft' BEGIN
  INSERT INTO `claim_states` (`id`, `seq`, `claim_id`, `n`, `cause`, `series_id`, `metric`, `topic`, `subject`, `subject_key`, `place`, `place_key`, `period`, `claimant`, `claimant_key`, `value`, `value_high`, `value_sort`, `unit`, `comparator`, `modality`, `reason`, `confidence`, `withdrawn`, `into_claim`, `said_at`, `recorded_at`, `review`, `finding`, `appearance_id`, `start`, `end`, `quote`, `prefix`, `suffix`, `article_id`, `article_version`, `article_title`, `article_url`, `publisher_id`, `publisher_name`, `publisher_family`)
  SELECT coalesce((SELECT max(`id`) FROM `claim_states` WHERE `id` >= min(max(CAST(strftime('%s', o.`said_at`) AS INTEGER), 0), 8000000000) * 1048576 AND `id` < min(max(CAST(strftime('%s', o.`said_at`) AS INTEGER), 0), 8000000000) * 1048576 + 1048576), min(max(CAST(strftime('%s', o.`said_at`) AS INTEGER), 0), 8000000000) * 1048576 - 1) + row_number() OVER (), coalesce((SELECT max(`seq`) FROM `claim_states`), 0) + row_number() OVER (),
    o.`claim_id`, o.`n`, 'review', o.`series_id`, o.`metric`, o.`topic`, o.`subject`, o.`subject_key`, o.`place`, o.`place_key`, o.`period`, o.`claimant`, o.`claimant_key`, o.`value`, o.`value_high`, o.`value_sort`, o.`unit`, o.`comparator`, o.`modality`, o.`reason`, o.`confidence`, o.`withdrawn`, o.`into_claim`, o.`said_at`, max(o.`recorded_at`, NEW.`recorded_at`), CASE WHEN NEW.`status` = 'published' AND NEW.`revision` = o.`n` THEN NEW.`rating` END, o.`finding`, o.`appearance_id`, o.`start`, o.`end`, o.`quote`, o.`prefix`, o.`suffix`, o.`article_id`, o.`article_version`, o.`article_title`, o.`article_url`, o.`publisher_id`, o.`publisher_name`, o.`publisher_family`
  FROM `claim_states` o WHERE o.`seq` = (SELECT max(x.`seq`) FROM `claim_states` x WHERE x.`claim_id` = NEW.`claim_id`);
END;
