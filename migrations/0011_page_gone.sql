ALTER TABLE `articles` ADD `missing_since` text;--> statement-breakpoint
CREATE INDEX `articles_gone` ON `articles` (`gone_at`,`id`) WHERE gone_at is not null;