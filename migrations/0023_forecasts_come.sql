DROP INDEX `forecasts_awaited`;--> statement-breakpoint
CREATE INDEX `forecasts_due` ON `forecasts` (`awaited`,`due_at`,`claim_id`);