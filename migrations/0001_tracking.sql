CREATE TABLE `article_bands` (
	`band` text NOT NULL,
	`article_id` text NOT NULL,
	PRIMARY KEY(`band`, `article_id`)
);
--> statement-breakpoint
CREATE TABLE `claim_links` (
	`claim_id` text NOT NULL,
	`act_id` text NOT NULL,
	`into_id` text NOT NULL,
	`linked_at` text NOT NULL,
	`undone_at` text,
	PRIMARY KEY(`claim_id`, `act_id`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`act_id`) REFERENCES `identity_acts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`into_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `claim_links_into` ON `claim_links` (`into_id`);--> statement-breakpoint
CREATE INDEX `claim_links_act` ON `claim_links` (`act_id`);--> statement-breakpoint
CREATE TABLE `entities` (
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`block_key` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`kind`, `key`)
);
--> statement-breakpoint
CREATE INDEX `entities_block` ON `entities` (`kind`,`block_key`);--> statement-breakpoint
CREATE TABLE `finding_claims` (
	`claim_id` text NOT NULL,
	`finding_id` text NOT NULL,
	PRIMARY KEY(`claim_id`, `finding_id`)
);
--> statement-breakpoint
CREATE TABLE `identity_acts` (
	`id` text PRIMARY KEY NOT NULL,
	`act` text NOT NULL,
	`kind` text NOT NULL,
	`from_key` text NOT NULL,
	`into_key` text NOT NULL,
	`undoes` text,
	`by` text NOT NULL,
	`why` text NOT NULL,
	`recorded_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `identity_acts_from` ON `identity_acts` (`kind`,`from_key`);--> statement-breakpoint
CREATE INDEX `identity_acts_undoes` ON `identity_acts` (`undoes`);--> statement-breakpoint
CREATE TABLE `misreadings` (
	`appearance_id` text PRIMARY KEY NOT NULL,
	`extractor` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`appearance_id`) REFERENCES `appearances`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `rereadings` (
	`extractor` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`done` integer NOT NULL,
	`total` integer NOT NULL,
	`fixed` integer NOT NULL,
	`started_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`finished_at` text
);
--> statement-breakpoint
CREATE TABLE `suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`from_key` text NOT NULL,
	`into_key` text NOT NULL,
	`why` text NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`recorded_at` text NOT NULL,
	`decided_at` text,
	`decided_by` text
);
--> statement-breakpoint
CREATE INDEX `suggestions_open` ON `suggestions` (`recorded_at`,`id`) WHERE status = 'open';--> statement-breakpoint
DROP INDEX `appearances_claim`;--> statement-breakpoint
ALTER TABLE `appearances` ADD `extractor` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `appearances` ADD `turn` text DEFAULT 'new' NOT NULL;--> statement-breakpoint
ALTER TABLE `appearances` ADD `restates` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `appearances_claim` ON `appearances` (`claim_id`,`said_at`,`id`);--> statement-breakpoint
ALTER TABLE `article_versions` ADD `said_at` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `claims` ADD `withdrawn` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `claims` ADD `held` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `claims` ADD `writes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `claims` ADD `standing` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX `claims_claimant` ON `claims` (`claimant_key`,`metric`);--> statement-breakpoint
ALTER TABLE `findings` ADD `series_id` text;--> statement-breakpoint
ALTER TABLE `findings` ADD `inputs` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX `findings_series` ON `findings` (`series_id`) WHERE series_id is not null and superseded_at is null;--> statement-breakpoint
ALTER TABLE `revisions` ADD `withdrawn` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `revisions` ADD `by` text;--> statement-breakpoint
ALTER TABLE `revisions` ADD `note` text;--> statement-breakpoint
ALTER TABLE `revisions` ADD `hash` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `revisions_said` ON `revisions` (`said_at`,`claim_id`,`n`,`recorded_at`);
--> statement-breakpoint
-- Two writers that read the same count can't both write: the later one is refused, and its job runs again on what is there now.
CREATE TRIGGER `claims_written_in_turn` BEFORE UPDATE OF `writes` ON `claims` WHEN NEW.`writes` <> OLD.`writes` + 1
BEGIN SELECT RAISE(ABORT, 'claim changed meanwhile'); END;
--> statement-breakpoint
-- Append-only, as in 0000: no change, no removal; an insert of a known key is left aside, INSERT OR REPLACE included.
CREATE TRIGGER `misreadings_no_update` BEFORE UPDATE ON `misreadings` BEGIN SELECT RAISE(ABORT, 'misreadings are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `misreadings_no_delete` BEFORE DELETE ON `misreadings` BEGIN SELECT RAISE(ABORT, 'misreadings are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `misreadings_no_replace` BEFORE INSERT ON `misreadings`
WHEN EXISTS (SELECT 1 FROM `misreadings` WHERE `appearance_id` = NEW.`appearance_id`)
BEGIN SELECT RAISE(IGNORE); END;
--> statement-breakpoint
CREATE TRIGGER `identity_acts_no_update` BEFORE UPDATE ON `identity_acts` BEGIN SELECT RAISE(ABORT, 'identity_acts are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `identity_acts_no_delete` BEFORE DELETE ON `identity_acts` BEGIN SELECT RAISE(ABORT, 'identity_acts are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `identity_acts_no_replace` BEFORE INSERT ON `identity_acts`
WHEN EXISTS (SELECT 1 FROM `identity_acts` WHERE `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'identity_acts are append-only'); END;
