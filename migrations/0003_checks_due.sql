CREATE TABLE `series_due` (
	`series_id` text PRIMARY KEY NOT NULL,
	`since` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `claims_series_said` ON `claims` (`series_id`,`said_at`,`id`);