ALTER TABLE `claims` ADD `due_at` text;--> statement-breakpoint
CREATE INDEX `claims_due` ON `claims` (`due_at`,`id`) WHERE modality in ('forecast', 'target') and withdrawn = 0;