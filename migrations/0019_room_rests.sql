ALTER TABLE `subscriptions` ADD `rests_until` text;--> statement-breakpoint
CREATE INDEX `deliveries_waiting` ON `deliveries` (`subscription_id`,`next_try_at`) WHERE next_try_at is not null;--> statement-breakpoint
CREATE INDEX `deliveries_leased` ON `deliveries` (`subscription_id`) WHERE leased_until is not null;