CREATE TABLE `doubtful` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`version` integer NOT NULL,
	`claim` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`extractor` text NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `doubtful_article` ON `doubtful` (`article_id`,`status`);--> statement-breakpoint
CREATE INDEX `doubtful_open` ON `doubtful` (`recorded_at`,`id`) WHERE status = 'open';
--> statement-breakpoint
-- Decided once: an editor who is later learns that another was faster.
CREATE TRIGGER `doubtful_decided_once` BEFORE UPDATE ON `doubtful` WHEN OLD.`status` <> 'open'
BEGIN SELECT RAISE(ABORT, 'changed meanwhile'); END;
--> statement-breakpoint
CREATE TRIGGER `suggestions_decided_once` BEFORE UPDATE ON `suggestions` WHEN OLD.`status` <> 'open'
BEGIN SELECT RAISE(ABORT, 'changed meanwhile'); END;
--> statement-breakpoint
CREATE TRIGGER `failures_replayed_once` BEFORE UPDATE ON `failures` WHEN OLD.`replayed_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'changed meanwhile'); END;
