DROP INDEX `articles_story`;--> statement-breakpoint
DROP INDEX `articles_publisher`;--> statement-breakpoint
CREATE INDEX `articles_story` ON `articles` (`story_id`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_publisher` ON `articles` (`publisher_id`,`published_at`,`id`);--> statement-breakpoint
DROP INDEX `series_subject`;--> statement-breakpoint
DROP INDEX `series_place`;--> statement-breakpoint
CREATE INDEX `series_subject` ON `series` (`subject_key`,`id`);--> statement-breakpoint
CREATE INDEX `series_place` ON `series` (`place_key`,`id`);--> statement-breakpoint
CREATE INDEX `feeds_status` ON `feeds` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `feeds_publisher` ON `feeds` (`publisher_id`,`id`);--> statement-breakpoint
CREATE INDEX `findings_open` ON `findings` (`recorded_at`,`id`) WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX `findings_rule` ON `findings` (`rule`,`recorded_at`,`id`) WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX `publishers_family` ON `publishers` (`family`,`id`);
--> statement-breakpoint
-- Values to four digits and confidence to hundredths, so that the ends of a range waste next to nothing.
DROP VIEW `claim_index`;
--> statement-breakpoint
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
  || ' ' || hex('confidence=' || CAST(round(`confidence` * 100) AS INTEGER))
  || ' ' || hex('unit=' || `unit`)
  || ' ' || hex('value=' || `unit` || ':' || substr(printf('%+.3e', `value_sort`), 1, 1) || substr(printf('%+.3e', `value_sort`), 7))
  || ' ' || hex('value=' || `unit` || ':' || substr(printf('%+.3e', `value_sort`), 1, 2) || substr(printf('%+.3e', `value_sort`), 7))
  || ' ' || hex('value=' || `unit` || ':' || substr(printf('%+.3e', `value_sort`), 1, 4) || substr(printf('%+.3e', `value_sort`), 7))
  || ' ' || hex('value=' || `unit` || ':' || substr(printf('%+.3e', `value_sort`), 1, 5) || substr(printf('%+.3e', `value_sort`), 7))
  || ' ' || hex('value=' || `unit` || ':' || substr(printf('%+.3e', `value_sort`), 1, 6) || substr(printf('%+.3e', `value_sort`), 7))
  || ' ' || hex('day=' || substr(`recorded_at`, 1, 10))
  || ' ' || hex('day=' || substr(`recorded_at`, 1, 7))
  || ' ' || hex('day=' || substr(`recorded_at`, 1, 4)) AS `facets`,
  `article_title` AS `title`,
  substr(`prefix`, -80) || `quote` || substr(`suffix`, 1, 80) AS `quote`,
  replace(`metric`, '_', ' ') || ', ' || `subject` || coalesce(', ' || `place`, '') || ', ' || `claimant` || ', ' || `publisher_name` AS `about`
FROM `claim_states`;
--> statement-breakpoint
INSERT INTO `claim_search` (`claim_search`) VALUES ('rebuild');
--> statement-breakpoint
INSERT INTO `claim_changes` (`claim_changes`) VALUES ('rebuild');
