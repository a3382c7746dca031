CREATE TABLE `forecasts` (
	`claim_id` text PRIMARY KEY NOT NULL,
	`series_id` text NOT NULL,
	`claimant_key` text NOT NULL,
	`period` text NOT NULL,
	`due_at` text NOT NULL,
	`recorded_at` text NOT NULL,
	`awaited` integer NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `forecasts_series` ON `forecasts` (`series_id`,`due_at`,`claim_id`);--> statement-breakpoint
CREATE INDEX `forecasts_claimant` ON `forecasts` (`claimant_key`,`series_id`,`due_at`,`claim_id`);--> statement-breakpoint
CREATE INDEX `forecasts_awaited` ON `forecasts` (`due_at`,`claim_id`) WHERE awaited = 1;--> statement-breakpoint
DROP INDEX `claims_due`;--> statement-breakpoint
INSERT INTO `forecasts` (`claim_id`, `series_id`, `claimant_key`, `period`, `due_at`, `recorded_at`, `awaited`)
SELECT c.`id`, c.`series_id`, c.`claimant_key`, c.`period`, coalesce(c.`due_at`, '9999-12-31T00:00:00.000Z'), min(r.`recorded_at`),
  c.`modality` IN ('forecast', 'target') AND NOT c.`withdrawn` AND NOT EXISTS (SELECT 1 FROM `claims` o WHERE o.`series_id` = c.`series_id` AND o.`period` = c.`period` AND o.`modality` NOT IN ('forecast', 'target') AND NOT o.`withdrawn`)
FROM `revisions` r JOIN `claims` c ON c.`id` = r.`claim_id`
WHERE r.`modality` IN ('forecast', 'target') AND c.`period` IS NOT NULL GROUP BY c.`id`;
--> statement-breakpoint
CREATE TRIGGER `forecasts_of_revisions` AFTER INSERT ON `revisions` WHEN NEW.`modality` IN ('forecast', 'target') BEGIN
  INSERT INTO `forecasts` (`claim_id`, `series_id`, `claimant_key`, `period`, `due_at`, `recorded_at`, `awaited`)
  SELECT c.`id`, c.`series_id`, c.`claimant_key`, c.`period`, coalesce(c.`due_at`, '9999-12-31T00:00:00.000Z'), NEW.`recorded_at`,
    c.`modality` IN ('forecast', 'target') AND NOT c.`withdrawn` AND NOT EXISTS (SELECT 1 FROM `claims` o WHERE o.`series_id` = c.`series_id` AND o.`period` = c.`period` AND o.`modality` NOT IN ('forecast', 'target') AND NOT o.`withdrawn`)
  FROM `claims` c WHERE c.`id` = NEW.`claim_id` AND c.`period` IS NOT NULL AND NOT EXISTS (SELECT 1 FROM `forecasts` f WHERE f.`claim_id` = NEW.`claim_id`);
END;
--> statement-breakpoint
-- Somebody reports what was foreseen: nobody waits for it any more.
CREATE TRIGGER `forecasts_come` AFTER INSERT ON `claims` WHEN NEW.`period` IS NOT NULL AND NEW.`modality` NOT IN ('forecast', 'target') AND NOT NEW.`withdrawn` BEGIN
  UPDATE `forecasts` SET `awaited` = 0
  WHERE `series_id` = NEW.`series_id` AND `due_at` = coalesce(NEW.`due_at`, '9999-12-31T00:00:00.000Z') AND `period` = NEW.`period` AND `awaited`;
END;
--> statement-breakpoint
-- A report taken back, a forecast withdrawn, a forecast that became a report: what is waited for is worked out again.
CREATE TRIGGER `forecasts_of_claims` AFTER UPDATE OF `modality`, `withdrawn` ON `claims`
WHEN NEW.`period` IS NOT NULL AND (OLD.`withdrawn` <> NEW.`withdrawn` OR (OLD.`modality` IN ('forecast', 'target')) <> (NEW.`modality` IN ('forecast', 'target'))) BEGIN
  UPDATE `forecasts` SET `awaited` = (SELECT c.`modality` IN ('forecast', 'target') AND NOT c.`withdrawn` FROM `claims` c WHERE c.`id` = `forecasts`.`claim_id`)
    AND NOT EXISTS (SELECT 1 FROM `claims` o WHERE o.`series_id` = NEW.`series_id` AND o.`period` = NEW.`period` AND o.`modality` NOT IN ('forecast', 'target') AND NOT o.`withdrawn`)
  WHERE `series_id` = NEW.`series_id` AND `due_at` = coalesce(NEW.`due_at`, '9999-12-31T00:00:00.000Z') AND `period` = NEW.`period`;
END;
