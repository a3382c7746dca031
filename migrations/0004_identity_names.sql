CREATE TABLE `article_sketches` (
	`article_id` text PRIMARY KEY NOT NULL,
	`sketch` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `identity_acts` ADD `into_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `series_subject` ON `series` (`subject_key`);--> statement-breakpoint
CREATE INDEX `series_place` ON `series` (`place_key`);