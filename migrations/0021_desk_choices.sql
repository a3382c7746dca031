ALTER TABLE `desk_items` ADD `topic` text;--> statement-breakpoint
ALTER TABLE `desk_items` ADD `metric` text;--> statement-breakpoint
CREATE INDEX `desk_items_metric` ON `desk_items` (`metric`,`points`,`claim_id`) WHERE open = 1;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
UPDATE `desk_items` SET (`topic`, `metric`) = (
	SELECT s.`topic`, s.`metric` FROM `claim_states` s WHERE s.`claim_id` = `desk_items`.`claim_id` AND s.`superseded_at` IS NULL
);
--> statement-breakpoint
-- Of two changes of one version the later is refused: whoever made it has not seen the other.
CREATE TRIGGER `subscriptions_changed_once` BEFORE UPDATE OF `version` ON `subscriptions` WHEN NEW.`version` <> OLD.`version` + 1
BEGIN SELECT RAISE(ABORT, 'changed meanwhile'); END;
--> statement-breakpoint
-- Decided once, by whoever was faster; taken back, it waits again.
DROP TRIGGER `doubtful_decided_once`;
--> statement-breakpoint
CREATE TRIGGER `doubtful_decided_once` BEFORE UPDATE ON `doubtful` WHEN OLD.`status` <> 'open' AND NEW.`status` <> 'open'
BEGIN SELECT RAISE(ABORT, 'changed meanwhile'); END;
