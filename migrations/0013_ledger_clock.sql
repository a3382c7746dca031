CREATE TABLE `ledger_clock` (
	`id` integer PRIMARY KEY NOT NULL,
	`changed_at` text NOT NULL
);
--> statement-breakpoint
-- A second is noted once: a run of writes costs one.
CREATE TRIGGER `ledger_clock_of_states` AFTER INSERT ON `claim_states` WHEN NOT EXISTS (SELECT 1 FROM `ledger_clock` WHERE `changed_at` >= strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) BEGIN
  INSERT INTO `ledger_clock` (`id`, `changed_at`) VALUES (1, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) ON CONFLICT (`id`) DO UPDATE SET `changed_at` = excluded.`changed_at`;
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_clock_of_appearances` AFTER INSERT ON `appearances` WHEN NOT EXISTS (SELECT 1 FROM `ledger_clock` WHERE `changed_at` >= strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) BEGIN
  INSERT INTO `ledger_clock` (`id`, `changed_at`) VALUES (1, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) ON CONFLICT (`id`) DO UPDATE SET `changed_at` = excluded.`changed_at`;
END;
--> statement-breakpoint
-- Not on `articles`: with a trigger on it, each insert would look for children of the new row.
CREATE TRIGGER `ledger_clock_of_versions` AFTER INSERT ON `article_versions` WHEN NOT EXISTS (SELECT 1 FROM `ledger_clock` WHERE `changed_at` >= strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) BEGIN
  INSERT INTO `ledger_clock` (`id`, `changed_at`) VALUES (1, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) ON CONFLICT (`id`) DO UPDATE SET `changed_at` = excluded.`changed_at`;
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_clock_of_article_changes` AFTER UPDATE OF `url`, `title`, `author`, `story_id`, `current_version`, `gone_at` ON `articles` WHEN NOT EXISTS (SELECT 1 FROM `ledger_clock` WHERE `changed_at` >= strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) BEGIN
  INSERT INTO `ledger_clock` (`id`, `changed_at`) VALUES (1, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) ON CONFLICT (`id`) DO UPDATE SET `changed_at` = excluded.`changed_at`;
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_clock_of_findings` AFTER INSERT ON `findings` WHEN NOT EXISTS (SELECT 1 FROM `ledger_clock` WHERE `changed_at` >= strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) BEGIN
  INSERT INTO `ledger_clock` (`id`, `changed_at`) VALUES (1, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) ON CONFLICT (`id`) DO UPDATE SET `changed_at` = excluded.`changed_at`;
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_clock_of_finding_ends` AFTER UPDATE OF `superseded_at` ON `findings` WHEN NOT EXISTS (SELECT 1 FROM `ledger_clock` WHERE `changed_at` >= strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) BEGIN
  INSERT INTO `ledger_clock` (`id`, `changed_at`) VALUES (1, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) ON CONFLICT (`id`) DO UPDATE SET `changed_at` = excluded.`changed_at`;
END;
--> statement-breakpoint
INSERT INTO `ledger_clock` (`id`, `changed_at`) VALUES (1, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));
