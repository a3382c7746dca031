ALTER TABLE `articles` ADD `speaker` text;
--> statement-breakpoint
-- What stands in the ledger was filed so: a post speaks for its author, all else for its publisher.
UPDATE `articles` SET `speaker` = `author` WHERE `feed_id` IN (SELECT `id` FROM `feeds` WHERE `kind` <> 'feed');
