CREATE TABLE `appearances` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`article_id` text NOT NULL,
	`version` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`quote` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`value` text NOT NULL,
	`value_high` text,
	`unit` text NOT NULL,
	`comparator` text NOT NULL,
	`modality` text NOT NULL,
	`attributed_to` text,
	`confidence` real NOT NULL,
	`rule` text NOT NULL,
	`grounding` text NOT NULL,
	`said_at` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `appearances_claim` ON `appearances` (`claim_id`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `appearances_article` ON `appearances` (`article_id`,`version`);--> statement-breakpoint
CREATE TABLE `article_versions` (
	`article_id` text NOT NULL,
	`n` integer NOT NULL,
	`content_hash` text NOT NULL,
	`title` text NOT NULL,
	`change` text NOT NULL,
	`extracted_by` text,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`article_id`, `n`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `article_versions_unread` ON `article_versions` (`recorded_at`) WHERE extracted_by is null;--> statement-breakpoint
CREATE TABLE `articles` (
	`id` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`publisher_id` text NOT NULL,
	`feed_id` text NOT NULL,
	`story_id` text NOT NULL,
	`title` text NOT NULL,
	`author` text,
	`language` text,
	`published_at` text NOT NULL,
	`first_seen_at` text NOT NULL,
	`current_version` integer NOT NULL,
	`gone_at` text,
	FOREIGN KEY (`publisher_id`) REFERENCES `publishers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`feed_id`) REFERENCES `feeds`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_url_unique` ON `articles` (`url`);--> statement-breakpoint
CREATE INDEX `articles_newest` ON `articles` (`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_story` ON `articles` (`story_id`,`published_at`);--> statement-breakpoint
CREATE INDEX `articles_publisher` ON `articles` (`publisher_id`,`published_at`);--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`series_id` text NOT NULL,
	`metric` text NOT NULL,
	`period` text,
	`claimant` text NOT NULL,
	`claimant_key` text NOT NULL,
	`topic` text NOT NULL,
	`first_recorded_at` text NOT NULL,
	`n` integer NOT NULL,
	`value` text NOT NULL,
	`value_high` text,
	`value_sort` real NOT NULL,
	`unit` text NOT NULL,
	`comparator` text NOT NULL,
	`modality` text NOT NULL,
	`reason` text NOT NULL,
	`said_at` text NOT NULL,
	`recorded_at` text NOT NULL,
	`appearance_id` text NOT NULL,
	`confidence` real NOT NULL,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `claims_changed` ON `claims` (`recorded_at`,`id`);--> statement-breakpoint
CREATE INDEX `claims_said` ON `claims` (`said_at`,`id`);--> statement-breakpoint
CREATE INDEX `claims_series` ON `claims` (`series_id`,`period`);--> statement-breakpoint
CREATE TABLE `failures` (
	`id` text PRIMARY KEY NOT NULL,
	`job` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` text NOT NULL,
	`replayed_at` text
);
--> statement-breakpoint
CREATE TABLE `feed_entries` (
	`feed_id` text NOT NULL,
	`guid` text NOT NULL,
	`article_id` text NOT NULL,
	`entry_hash` text NOT NULL,
	PRIMARY KEY(`feed_id`, `guid`),
	FOREIGN KEY (`feed_id`) REFERENCES `feeds`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`publisher_id` text NOT NULL,
	`kind` text DEFAULT 'feed' NOT NULL,
	`topic` text DEFAULT 'both' NOT NULL,
	`title` text,
	`status` text DEFAULT 'active' NOT NULL,
	`etag` text,
	`last_modified` text,
	`body_hash` text,
	`interval_seconds` integer DEFAULT 3600 NOT NULL,
	`next_due_at` text NOT NULL,
	`leased_until` text,
	`last_polled_at` text,
	`last_ok_at` text,
	`last_status` integer,
	`last_error` text,
	`error_count` integer DEFAULT 0 NOT NULL,
	`added_at` text NOT NULL,
	FOREIGN KEY (`publisher_id`) REFERENCES `publishers`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feeds_url_unique` ON `feeds` (`url`);--> statement-breakpoint
CREATE INDEX `feeds_due` ON `feeds` (`next_due_at`) WHERE status <> 'stopped';--> statement-breakpoint
CREATE TABLE `findings` (
	`id` text PRIMARY KEY NOT NULL,
	`rule` text NOT NULL,
	`status` text NOT NULL,
	`article_id` text NOT NULL,
	`version` integer NOT NULL,
	`stated` text NOT NULL,
	`expected` text NOT NULL,
	`explanation` text NOT NULL,
	`claim_ids` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `findings_newest` ON `findings` (`recorded_at`,`id`);--> statement-breakpoint
CREATE INDEX `findings_article` ON `findings` (`article_id`,`version`);--> statement-breakpoint
CREATE TABLE `publishers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`family` text NOT NULL,
	`country` text,
	`homepage` text
);
--> statement-breakpoint
CREATE TABLE `quarantine` (
	`id` text PRIMARY KEY NOT NULL,
	`feed_id` text NOT NULL,
	`reason` text NOT NULL,
	`raw` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`feed_id`) REFERENCES `feeds`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `revisions` (
	`claim_id` text NOT NULL,
	`n` integer NOT NULL,
	`value` text NOT NULL,
	`value_high` text,
	`unit` text NOT NULL,
	`comparator` text NOT NULL,
	`modality` text NOT NULL,
	`reason` text NOT NULL,
	`said_at` text NOT NULL,
	`recorded_at` text NOT NULL,
	`appearance_id` text NOT NULL,
	PRIMARY KEY(`claim_id`, `n`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_recorded` ON `revisions` (`recorded_at`,`claim_id`,`n`);--> statement-breakpoint
CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`metric` text NOT NULL,
	`subject` text NOT NULL,
	`subject_key` text NOT NULL,
	`place` text,
	`place_key` text,
	`topic` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `series_metric` ON `series` (`metric`,`id`);--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`scope` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text,
	`revoked_at` text,
	`last_used_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_hash_unique` ON `tokens` (`hash`);--> statement-breakpoint
-- Append-only for real: a quote, once filed, and a revision, once recorded, are never changed, replaced or removed.
-- BEFORE INSERT guards against INSERT OR REPLACE, which passes the delete triggers.
CREATE TRIGGER `revisions_no_update` BEFORE UPDATE ON `revisions` BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `revisions_no_delete` BEFORE DELETE ON `revisions` BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `revisions_no_replace` BEFORE INSERT ON `revisions`
WHEN EXISTS (SELECT 1 FROM `revisions` WHERE `claim_id` = NEW.`claim_id` AND `n` = NEW.`n`)
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `appearances_no_update` BEFORE UPDATE ON `appearances` BEGIN SELECT RAISE(ABORT, 'appearances are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `appearances_no_delete` BEFORE DELETE ON `appearances` BEGIN SELECT RAISE(ABORT, 'appearances are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `appearances_no_replace` BEFORE INSERT ON `appearances`
WHEN EXISTS (SELECT 1 FROM `appearances` WHERE `id` = NEW.`id`)
BEGIN SELECT RAISE(IGNORE); END;
