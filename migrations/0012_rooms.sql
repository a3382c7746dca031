CREATE TABLE `chat_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`recorded_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `chat_requests_recorded` ON `chat_requests` (`recorded_at`);--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `threads` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `room` text;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `fallback` text;--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_room` ON `subscriptions` (`room`) WHERE room is not null and status in ('active', 'paused');