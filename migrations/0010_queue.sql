ALTER TABLE `desk_items` ADD `seq` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `desk_items` ADD `open` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `desk_items` ADD `points` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `desk_items` ADD `parts` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `desk_items` ADD `findings` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `desk_items` ADD `conflicts` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `desk_items` ADD `edits` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `desk_items` ADD `unsure` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `desk_items` ADD `weigh_at` text;--> statement-breakpoint
CREATE INDEX `desk_items_seq` ON `desk_items` (`seq`);--> statement-breakpoint
CREATE INDEX `desk_items_worth` ON `desk_items` (`points`,`claim_id`) WHERE open = 1;--> statement-breakpoint
CREATE INDEX `desk_items_findings` ON `desk_items` (`points`,`claim_id`) WHERE open = 1 and findings = 1;--> statement-breakpoint
CREATE INDEX `desk_items_conflicts` ON `desk_items` (`points`,`claim_id`) WHERE open = 1 and conflicts = 1;--> statement-breakpoint
CREATE INDEX `desk_items_edits` ON `desk_items` (`points`,`claim_id`) WHERE open = 1 and edits = 1;--> statement-breakpoint
CREATE INDEX `desk_items_unsure` ON `desk_items` (`points`,`claim_id`) WHERE open = 1 and unsure = 1;--> statement-breakpoint
CREATE INDEX `desk_items_weigh` ON `desk_items` (`weigh_at`) WHERE open = 1 and weigh_at is not null;--> statement-breakpoint
CREATE INDEX `desk_items_taken` ON `desk_items` (`taken_by`,`points`,`claim_id`) WHERE open = 1 and taken_by is not null;--> statement-breakpoint
CREATE INDEX `desk_items_snoozed` ON `desk_items` (`snoozed_until`) WHERE open = 1 and snoozed_until is not null;