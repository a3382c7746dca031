CREATE TABLE `claim_outlets` (
	`claim_id` text PRIMARY KEY NOT NULL,
	`outlets` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `claim_states_rivals` ON `claim_states` (`series_id`,`period`,`unit`) WHERE superseded_at is null and withdrawn = 0 and into_claim is null;
--> statement-breakpoint
INSERT INTO `claim_outlets` SELECT p.`claim_id`, count(DISTINCT a.`publisher_id`) FROM `appearances` p JOIN `articles` a ON a.`id` = p.`article_id` GROUP BY p.`claim_id` HAVING count(DISTINCT a.`publisher_id`) > 1;
--> statement-breakpoint
-- An outlet counts with the first appearance in any article of its; the first outlet of all needs no row.
CREATE TRIGGER `claim_outlets_of_appearance` AFTER INSERT ON `appearances`
WHEN EXISTS (SELECT 1 FROM `appearances` x WHERE x.`claim_id` = NEW.`claim_id` AND x.`id` <> NEW.`id`)
  AND NOT EXISTS (SELECT 1 FROM `appearances` x CROSS JOIN `articles` a ON a.`id` = x.`article_id` WHERE x.`claim_id` = NEW.`claim_id` AND x.`id` <> NEW.`id`
    AND a.`publisher_id` = (SELECT b.`publisher_id` FROM `articles` b WHERE b.`id` = NEW.`article_id`))
BEGIN
  INSERT INTO `claim_outlets` (`claim_id`, `outlets`) VALUES (NEW.`claim_id`, 2) ON CONFLICT (`claim_id`) DO UPDATE SET `outlets` = `outlets` + 1;
END;
