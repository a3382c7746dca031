CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`digest_id` text NOT NULL,
	`part` integer NOT NULL,
	`subscription_id` text NOT NULL,
	`status` text NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_try_at` text,
	`leased_until` text,
	`reference` text,
	`sent_at` text,
	`last_error` text,
	FOREIGN KEY (`digest_id`) REFERENCES `digests`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_message` ON `deliveries` (`digest_id`,`part`);--> statement-breakpoint
CREATE INDEX `deliveries_due` ON `deliveries` (`next_try_at`) WHERE next_try_at is not null;--> statement-breakpoint
CREATE INDEX `deliveries_subscription` ON `deliveries` (`subscription_id`,`id`);--> statement-breakpoint
CREATE TABLE `delivery_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`delivery_id` text NOT NULL,
	`at` text NOT NULL,
	`act` text NOT NULL,
	`outcome` text NOT NULL,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `delivery_attempts_delivery` ON `delivery_attempts` (`delivery_id`,`at`);--> statement-breakpoint
CREATE TABLE `digest_items` (
	`subscription_id` text NOT NULL,
	`key` text NOT NULL,
	`digest_id` text NOT NULL,
	`claim_id` text,
	`n` integer,
	`revised_n` integer,
	PRIMARY KEY(`subscription_id`, `key`),
	FOREIGN KEY (`digest_id`) REFERENCES `digests`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `digest_items_claim` ON `digest_items` (`claim_id`);--> statement-breakpoint
CREATE INDEX `digest_items_revised` ON `digest_items` (`digest_id`) WHERE revised_n is not null;--> statement-breakpoint
CREATE TABLE `digests` (
	`id` text PRIMARY KEY NOT NULL,
	`subscription_id` text NOT NULL,
	`kind` text NOT NULL,
	`corrects` text,
	`body` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`subscription_id`) REFERENCES `subscriptions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `digests_subscription` ON `digests` (`subscription_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`channel` text NOT NULL,
	`secret` text NOT NULL,
	`topic` text,
	`filter` text NOT NULL,
	`alerts` text NOT NULL,
	`cron` text NOT NULL,
	`timezone` text NOT NULL,
	`quiet_from` text,
	`quiet_to` text,
	`silent` integer DEFAULT false NOT NULL,
	`tell_empty` integer DEFAULT false NOT NULL,
	`status` text DEFAULT 'active' NOT NULL,
	`stop_reason` text,
	`told_until` text NOT NULL,
	`next_due_at` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `subscriptions_due` ON `subscriptions` (`next_due_at`) WHERE status = 'active';--> statement-breakpoint
-- A figure that was told has a newer revision: whoever was told is told again.
CREATE TRIGGER `digest_items_revised` AFTER INSERT ON `revisions` BEGIN
  UPDATE `digest_items` SET `revised_n` = NEW.`n` WHERE `claim_id` = NEW.`claim_id` AND `n` < NEW.`n`;
END;
--> statement-breakpoint
CREATE TRIGGER `delivery_attempts_no_update` BEFORE UPDATE ON `delivery_attempts` BEGIN SELECT RAISE(ABORT, 'delivery attempts are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `delivery_attempts_no_delete` BEFORE DELETE ON `delivery_attempts` BEGIN SELECT RAISE(ABORT, 'delivery attempts are append-only'); END;
