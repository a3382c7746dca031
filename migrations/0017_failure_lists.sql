CREATE INDEX `failures_open` ON `failures` (`recorded_at`) WHERE replayed_at is null;--> statement-breakpoint
CREATE INDEX `quarantine_newest` ON `quarantine` (`recorded_at`);