CREATE TABLE `feed_moves` (
	`feed_id` text NOT NULL,
	`from_url` text NOT NULL,
	`to_url` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`feed_id`, `recorded_at`),
	FOREIGN KEY (`feed_id`) REFERENCES `feeds`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `robots_rules` (
	`origin` text PRIMARY KEY NOT NULL,
	`status` integer NOT NULL,
	`body` text NOT NULL,
	`fetched_at` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `articles` ADD `text_from` text DEFAULT 'feed' NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `check_at` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `page_etag` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `page_last_modified` text;--> statement-breakpoint
CREATE INDEX `articles_check` ON `articles` (`check_at`) WHERE check_at is not null;--> statement-breakpoint
ALTER TABLE `feeds` ADD `host` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `feeds` ADD `moved_to` text;--> statement-breakpoint
ALTER TABLE `feeds` ADD `moved_sightings` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `feeds` ADD `full_text` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `feeds_busy` ON `feeds` (`host`) WHERE leased_until is not null;--> statement-breakpoint
UPDATE feeds SET host = id;
