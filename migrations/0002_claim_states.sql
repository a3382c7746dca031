CREATE TABLE `claim_states` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`claim_id` text NOT NULL,
	`n` integer NOT NULL,
	`cause` text NOT NULL,
	`series_id` text NOT NULL,
	`metric` text NOT NULL,
	`topic` text NOT NULL,
	`subject` text NOT NULL,
	`subject_key` text NOT NULL,
	`place` text,
	`place_key` text,
	`period` text,
	`claimant` text NOT NULL,
	`claimant_key` text NOT NULL,
	`value` text NOT NULL,
	`value_high` text,
	`value_sort` real NOT NULL,
	`unit` text NOT NULL,
	`comparator` text NOT NULL,
	`modality` text NOT NULL,
	`reason` text NOT NULL,
	`confidence` real NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	`into_claim` text,
	`said_at` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	`review` text,
	`finding` text,
	`appearance_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`quote` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`article_id` text NOT NULL,
	`article_version` integer NOT NULL,
	`article_title` text NOT NULL,
	`article_url` text NOT NULL,
	`publisher_id` text NOT NULL,
	`publisher_name` text NOT NULL,
	`publisher_family` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_states_seq_unique` ON `claim_states` (`seq`);--> statement-breakpoint
CREATE INDEX `claim_states_claim` ON `claim_states` (`claim_id`,`seq`);--> statement-breakpoint
CREATE INDEX `claim_states_recorded` ON `claim_states` (`recorded_at`,`seq`);--> statement-breakpoint
CREATE INDEX `claim_states_value` ON `claim_states` (`metric`,`value_sort`,`id`) WHERE superseded_at is null;--> statement-breakpoint
-- What the two indexes below hold of a state: its facets (each a token, hex so that no tokenizer cuts it) and its words.
-- A value is filed under its power of ten, its first digit and its first two, so that any range is a few tokens.
CREATE VIEW `claim_index` AS SELECT
  `id`, `seq`,
  hex('state=any') || ' '
  || (CASE WHEN `superseded_at` IS NULL THEN hex('state=current') || ' ' ELSE '' END)
  || (CASE WHEN `superseded_at` IS NULL AND NOT `withdrawn` AND `into_claim` IS NULL THEN hex('state=listed') || ' ' ELSE '' END)
  || hex('cause=' || `cause`)
  || ' ' || hex('claim=' || `claim_id`)
  || ' ' || hex('series=' || `series_id`)
  || ' ' || hex('metric=' || `metric`)
  || (CASE WHEN `topic` IN ('mining', 'both') THEN ' ' || hex('topic=mining') ELSE '' END)
  || (CASE WHEN `topic` IN ('ai', 'both') THEN ' ' || hex('topic=ai') ELSE '' END)
  || ' ' || hex('subject=' || `subject_key`)
  || coalesce(' ' || hex('place=' || `place_key`), '')
  || coalesce(' ' || hex('period=' || `period`), '')
  || coalesce(' ' || hex('year=' || substr(replace(`period`, 'FY', ''), 1, 4)), '')
  || (CASE WHEN instr(`period`, '/') THEN ' ' || hex('year=' || substr(replace(substr(`period`, instr(`period`, '/') + 1), 'FY', ''), 1, 4)) ELSE '' END)
  || ' ' || hex('claimant=' || `claimant_key`)
  || ' ' || hex('publisher=' || `publisher_id`)
  || ' ' || hex('article=' || `article_id`)
  || ' ' || hex('modality=' || `modality`)
  || ' ' || hex('reason=' || `reason`)
  || coalesce(' ' || hex('review=' || `review`), '')
  || (CASE WHEN `finding` IS NOT NULL THEN ' ' || hex('finding=any') || ' ' || hex('finding=' || `finding`) ELSE '' END)
  || ' ' || hex('confidence=' || CAST(`confidence` * 10 AS INTEGER))
  || ' ' || hex('unit=' || `unit`)
  || ' ' || hex('value=' || `unit` || ':' || substr(printf('%+.2e', `value_sort`), 1, 1) || substr(printf('%+.2e', `value_sort`), 6))
  || ' ' || hex('value=' || `unit` || ':' || substr(printf('%+.2e', `value_sort`), 1, 2) || substr(printf('%+.2e', `value_sort`), 6))
  || ' ' || hex('value=' || `unit` || ':' || substr(printf('%+.2e', `value_sort`), 1, 4) || substr(printf('%+.2e', `value_sort`), 6))
  || ' ' || hex('day=' || substr(`recorded_at`, 1, 10))
  || ' ' || hex('day=' || substr(`recorded_at`, 1, 7))
  || ' ' || hex('day=' || substr(`recorded_at`, 1, 4)) AS `facets`,
  `article_title` AS `title`,
  substr(`prefix`, -80) || `quote` || substr(`suffix`, 1, 80) AS `quote`,
  replace(`metric`, '_', ' ') || ', ' || `subject` || coalesce(', ' || `place`, '') || ', ' || `claimant` || ', ' || `publisher_name` AS `about`
FROM `claim_states`;
--> statement-breakpoint
-- Words and facets in the order things were said.
CREATE VIRTUAL TABLE `claim_search` USING fts5(`facets`, `title`, `quote`, `about`, content='claim_index', content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
-- Facets in the order things arrived.
CREATE VIRTUAL TABLE `claim_changes` USING fts5(`facets`, content='claim_index', content_rowid='seq', detail=none, tokenize='ascii');
--> statement-breakpoint
CREATE TRIGGER `claim_states_supersede` BEFORE INSERT ON `claim_states` BEGIN
  UPDATE `claim_states` SET `superseded_at` = NEW.`recorded_at`
  WHERE `claim_id` = NEW.`claim_id` AND `seq` = (SELECT max(`seq`) FROM `claim_states` WHERE `claim_id` = NEW.`claim_id`);
END;
--> statement-breakpoint
CREATE TRIGGER `claim_states_index` AFTER INSERT ON `claim_states` BEGIN
  INSERT INTO `claim_search` (`rowid`, `facets`, `title`, `quote`, `about`) SELECT `id`, `facets`, `title`, `quote`, `about` FROM `claim_index` WHERE `id` = NEW.`id`;
  INSERT INTO `claim_changes` (`rowid`, `facets`) SELECT `seq`, `facets` FROM `claim_index` WHERE `id` = NEW.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `claim_states_unindex` BEFORE UPDATE ON `claim_states` BEGIN
  INSERT INTO `claim_search` (`claim_search`, `rowid`, `facets`, `title`, `quote`, `about`) SELECT 'delete', `id`, `facets`, `title`, `quote`, `about` FROM `claim_index` WHERE `id` = OLD.`id`;
  INSERT INTO `claim_changes` (`claim_changes`, `rowid`, `facets`) SELECT 'delete', `seq`, `facets` FROM `claim_index` WHERE `id` = OLD.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `claim_states_reindex` AFTER UPDATE ON `claim_states` BEGIN
  INSERT INTO `claim_search` (`rowid`, `facets`, `title`, `quote`, `about`) SELECT `id`, `facets`, `title`, `quote`, `about` FROM `claim_index` WHERE `id` = NEW.`id`;
  INSERT INTO `claim_changes` (`rowid`, `facets`) SELECT `seq`, `facets` FROM `claim_index` WHERE `id` = NEW.`id`;
END;
--> statement-breakpoint
-- A revision is a new state of its claim. Its appearance must be there before it.
CREATE TRIGGER `claim_states_of_revision` AFTER INSERT ON `revisions` BEGIN
  INSERT INTO `claim_states` (`id`, `seq`, `claim_id`, `n`, `cause`, `series_id`, `metric`, `topic`, `subject`, `subject_key`, `place`, `place_key`, `period`, `claimant`, `claimant_key`, `value`, `value_high`, `value_sort`, `unit`, `comparator`, `modality`, `reason`, `confidence`, `withdrawn`, `into_claim`, `said_at`, `recorded_at`, `review`, `finding`, `appearance_id`, `start`, `end`, `quote`, `prefix`, `suffix`, `article_id`, `article_version`, `article_title`, `article_url`, `publisher_id`, `publisher_name`, `publisher_family`)
  SELECT coalesce((SELECT max(`id`) FROM `claim_states` WHERE `id` >= min(max(CAST(strftime('%s', NEW.`said_at`) AS INTEGER), 0), 8000000000) * 1048576 AND `id` < min(max(CAST(strftime('%s', NEW.`said_at`) AS INTEGER), 0), 8000000000) * 1048576 + 1048576), min(max(CAST(strftime('%s', NEW.`said_at`) AS INTEGER), 0), 8000000000) * 1048576 - 1) + 1, coalesce((SELECT max(`seq`) FROM `claim_states`), 0) + 1,
    NEW.`claim_id`, NEW.`n`, 'revision', c.`series_id`, c.`metric`, c.`topic`, s.`subject`, s.`subject_key`, s.`place`, s.`place_key`, c.`period`, c.`claimant`, c.`claimant_key`, NEW.`value`, NEW.`value_high`, CAST(NEW.`value` AS REAL), NEW.`unit`, NEW.`comparator`, NEW.`modality`, NEW.`reason`, p.`confidence`, NEW.`withdrawn`, (SELECT l.`into_id` FROM `claim_links` l WHERE l.`claim_id` = NEW.`claim_id` AND l.`undone_at` IS NULL LIMIT 1), NEW.`said_at`, NEW.`recorded_at`, NULL, (SELECT f.`status` FROM `finding_claims` c JOIN `findings` f ON f.`id` = c.`finding_id` WHERE c.`claim_id` = NEW.`claim_id` AND f.`superseded_at` IS NULL ORDER BY f.`status` LIMIT 1), p.`id`, p.`start`, p.`end`, p.`quote`, p.`prefix`, p.`suffix`, a.`id`, p.`version`, a.`title`, a.`url`, u.`id`, u.`name`, u.`family`
  FROM `claims` c CROSS JOIN `series` s CROSS JOIN `appearances` p CROSS JOIN `articles` a CROSS JOIN `publishers` u
  WHERE c.`id` = NEW.`claim_id` AND s.`id` = c.`series_id` AND p.`id` = NEW.`appearance_id` AND a.`id` = p.`article_id` AND u.`id` = a.`publisher_id`;
END;
--> statement-breakpoint
-- A finding is a new state of the claims it is about, and so is its end.
CREATE TRIGGER `claim_states_of_finding` AFTER INSERT ON `finding_claims` BEGIN
  INSERT INTO `claim_states` (`id`, `seq`, `claim_id`, `n`, `cause`, `series_id`, `metric`, `topic`, `subject`, `subject_key`, `place`, `place_key`, `period`, `claimant`, `claimant_key`, `value`, `value_high`, `value_sort`, `unit`, `comparator`, `modality`, `reason`, `confidence`, `withdrawn`, `into_claim`, `said_at`, `recorded_at`, `review`, `finding`, `appearance_id`, `start`, `end`, `quote`, `prefix`, `suffix`, `article_id`, `article_version`, `article_title`, `article_url`, `publisher_id`, `publisher_name`, `publisher_family`)
  SELECT coalesce((SELECT max(`id`) FROM `claim_states` WHERE `id` >= min(max(CAST(strftime('%s', o.`said_at`) AS INTEGER), 0), 8000000000) * 1048576 AND `id` < min(max(CAST(strftime('%s', o.`said_at`) AS INTEGER), 0), 8000000000) * 1048576 + 1048576), min(max(CAST(strftime('%s', o.`said_at`) AS INTEGER), 0), 8000000000) * 1048576 - 1) + row_number() OVER (), coalesce((SELECT max(`seq`) FROM `claim_states`), 0) + row_number() OVER (),
    o.`claim_id`, o.`n`, 'finding', o.`series_id`, o.`metric`, o.`topic`, o.`subject`, o.`subject_key`, o.`place`, o.`place_key`, o.`period`, o.`claimant`, o.`claimant_key`, o.`value`, o.`value_high`, o.`value_sort`, o.`unit`, o.`comparator`, o.`modality`, o.`reason`, o.`confidence`, o.`withdrawn`, o.`into_claim`, o.`said_at`, max(o.`recorded_at`, (SELECT f.`recorded_at` FROM `findings` f WHERE f.`id` = NEW.`finding_id`)), o.`review`, (SELECT f.`status` FROM `finding_claims` c JOIN `findings` f ON f.`id` = c.`finding_id` WHERE c.`claim_id` = o.`claim_id` AND f.`superseded_at` IS NULL ORDER BY f.`status` LIMIT 1), o.`appearance_id`, o.`start`, o.`end`, o.`quote`, o.`prefix`, o.`suffix`, o.`article_id`, o.`article_version`, o.`article_title`, o.`article_url`, o.`publisher_id`, o.`publisher_name`, o.`publisher_family`
  FROM `claim_states` o WHERE o.`seq` = (SELECT max(x.`seq`) FROM `claim_states` x WHERE x.`claim_id` = NEW.`claim_id`) AND o.`finding` IS NOT (SELECT f.`status` FROM `finding_claims` c JOIN `findings` f ON f.`id` = c.`finding_id` WHERE c.`claim_id` = o.`claim_id` AND f.`superseded_at` IS NULL ORDER BY f.`status` LIMIT 1);
END;
--> statement-breakpoint
-- The end of a finding: the claim is as it was, or has another.
CREATE TRIGGER `claim_states_of_finding_end` AFTER UPDATE OF `superseded_at` ON `findings` BEGIN
  INSERT INTO `claim_states` (`id`, `seq`, `claim_id`, `n`, `cause`, `series_id`, `metric`, `topic`, `subject`, `subject_key`, `place`, `place_key`, `period`, `claimant`, `claimant_key`, `value`, `value_high`, `value_sort`, `unit`, `comparator`, `modality`, `reason`, `confidence`, `withdrawn`, `into_claim`, `said_at`, `recorded_at`, `review`, `finding`, `appearance_id`, `start`, `end`, `quote`, `prefix`, `suffix`, `article_id`, `article_version`, `article_title`, `article_url`, `publisher_id`, `publisher_name`, `publisher_family`)
  SELECT coalesce((SELECT max(`id`) FROM `claim_states` WHERE `id` >= min(max(CAST(strftime('%s', o.`said_at`) AS INTEGER), 0), 8000000000) * 1048576 AND `id` < min(max(CAST(strftime('%s', o.`said_at`) AS INTEGER), 0), 8000000000) * 1048576 + 1048576), min(max(CAST(strftime('%s', o.`said_at`) AS INTEGER), 0), 8000000000) * 1048576 - 1) + row_number() OVER (), coalesce((SELECT max(`seq`) FROM `claim_states`), 0) + row_number() OVER (),
    o.`claim_id`, o.`n`, 'finding', o.`series_id`, o.`metric`, o.`topic`, o.`subject`, o.`subject_key`, o.`place`, o.`place_key`, o.`period`, o.`claimant`, o.`claimant_key`, o.`value`, o.`value_high`, o.`value_sort`, o.`unit`, o.`comparator`, o.`modality`, o.`reason`, o.`confidence`, o.`withdrawn`, o.`into_claim`, o.`said_at`, max(o.`recorded_at`, coalesce(NEW.`superseded_at`, o.`recorded_at`)), o.`review`, (SELECT f.`status` FROM `finding_claims` c JOIN `findings` f ON f.`id` = c.`finding_id` WHERE c.`claim_id` = o.`claim_id` AND f.`superseded_at` IS NULL ORDER BY f.`status` LIMIT 1), o.`appearance_id`, o.`start`, o.`end`, o.`quote`, o.`prefix`, o.`suffix`, o.`article_id`, o.`article_version`, o.`article_title`, o.`article_url`, o.`publisher_id`, o.`publisher_name`, o.`publisher_family`
  FROM `claim_states` o WHERE o.`claim_id` IN (SELECT `value` FROM json_each(NEW.`claim_ids`)) AND o.`seq` = (SELECT max(x.`seq`) FROM `claim_states` x WHERE x.`claim_id` = o.`claim_id`) AND o.`finding` IS NOT (SELECT f.`status` FROM `finding_claims` c JOIN `findings` f ON f.`id` = c.`finding_id` WHERE c.`claim_id` = o.`claim_id` AND f.`superseded_at` IS NULL ORDER BY f.`status` LIMIT 1);
END;
--> statement-breakpoint
-- An editor's merge hides a claim behind another; the undo shows it again.
CREATE TRIGGER `claim_states_of_link` AFTER INSERT ON `claim_links` BEGIN
  INSERT INTO `claim_states` (`id`, `seq`, `claim_id`, `n`, `cause`, `series_id`, `metric`, `topic`, `subject`, `subject_key`, `place`, `place_key`, `period`, `claimant`, `claimant_key`, `value`, `value_high`, `value_sort`, `unit`, `comparator`, `modality`, `reason`, `confidence`, `withdrawn`, `into_claim`, `said_at`, `recorded_at`, `review`, `finding`, `appearance_id`, `start`, `end`, `quote`, `prefix`, `suffix`, `article_id`, `article_version`, `article_title`, `article_url`, `publisher_id`, `publisher_name`, `publisher_family`)
  SELECT coalesce((SELECT max(`id`) FROM `claim_states` WHERE `id` >= min(max(CAST(strftime('%s', o.`said_at`) AS INTEGER), 0), 8000000000) * 1048576 AND `id` < min(max(CAST(strftime('%s', o.`said_at`) AS INTEGER), 0), 8000000000) * 1048576 + 1048576), min(max(CAST(strftime('%s', o.`said_at`) AS INTEGER), 0), 8000000000) * 1048576 - 1) + row_number() OVER (), coalesce((SELECT max(`seq`) FROM `claim_states`), 0) + row_number() OVER (),
    o.`claim_id`, o.`n`, 'link', o.`series_id`, o.`metric`, o.`topic`, o.`subject`, o.`subject_key`, o.`place`, o.`place_key`, o.`period`, o.`claimant`, o.`claimant_key`, o.`value`, o.`value_high`, o.`value_sort`, o.`unit`, o.`comparator`, o.`modality`, o.`reason`, o.`confidence`, o.`withdrawn`, NEW.`into_id`, o.`said_at`, max(o.`recorded_at`, NEW.`linked_at`), o.`review`, o.`finding`, o.`appearance_id`, o.`start`, o.`end`, o.`quote`, o.`prefix`, o.`suffix`, o.`article_id`, o.`article_version`, o.`article_title`, o.`article_url`, o.`publisher_id`, o.`publisher_name`, o.`publisher_family`
  FROM `claim_states` o WHERE o.`seq` = (SELECT max(x.`seq`) FROM `claim_states` x WHERE x.`claim_id` = NEW.`claim_id`);
END;
--> statement-breakpoint
-- An undone merge is one more state.
CREATE TRIGGER `claim_states_of_unlink` AFTER UPDATE OF `undone_at` ON `claim_links` WHEN NEW.`undone_at` IS NOT NULL BEGIN
  INSERT INTO `claim_states` (`id`, `seq`, `claim_id`, `n`, `cause`, `series_id`, `metric`, `topic`, `subject`, `subject_key`, `place`, `place_key`, `period`, `claimant`, `claimant_key`, `value`, `value_high`, `value_sort`, `unit`, `comparator`, `modality`, `reason`, `confidence`, `withdrawn`, `into_claim`, `said_at`, `recorded_at`, `review`, `finding`, `appearance_id`, `start`, `end`, `quote`, `prefix`, `suffix`, `article_id`, `article_version`, `article_title`, `article_url`, `publisher_id`, `publisher_name`, `publisher_family`)
  SELECT coalesce((SELECT max(`id`) FROM `claim_states` WHERE `id` >= min(max(CAST(strftime('%s', o.`said_at`) AS INTEGER), 0), 8000000000) * 1048576 AND `id` < min(max(CAST(strftime('%s', o.`said_at`) AS INTEGER), 0), 8000000000) * 1048576 + 1048576), min(max(CAST(strftime('%s', o.`said_at`) AS INTEGER), 0), 8000000000) * 1048576 - 1) + row_number() OVER (), coalesce((SELECT max(`seq`) FROM `claim_states`), 0) + row_number() OVER (),
    o.`claim_id`, o.`n`, 'link', o.`series_id`, o.`metric`, o.`topic`, o.`subject`, o.`subject_key`, o.`place`, o.`place_key`, o.`period`, o.`claimant`, o.`claimant_key`, o.`value`, o.`value_high`, o.`value_sort`, o.`unit`, o.`comparator`, o.`modality`, o.`reason`, o.`confidence`, o.`withdrawn`, (SELECT l.`into_id` FROM `claim_links` l WHERE l.`claim_id` = NEW.`claim_id` AND l.`undone_at` IS NULL LIMIT 1), o.`said_at`, max(o.`recorded_at`, NEW.`undone_at`), o.`review`, o.`finding`, o.`appearance_id`, o.`start`, o.`end`, o.`quote`, o.`prefix`, o.`suffix`, o.`article_id`, o.`article_version`, o.`article_title`, o.`article_url`, o.`publisher_id`, o.`publisher_name`, o.`publisher_family`
  FROM `claim_states` o WHERE o.`seq` = (SELECT max(x.`seq`) FROM `claim_states` x WHERE x.`claim_id` = NEW.`claim_id`);
END;
