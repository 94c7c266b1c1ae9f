CREATE TABLE `announcements` (
	`what` text NOT NULL,
	`at` integer NOT NULL,
	`told_at` integer NOT NULL,
	PRIMARY KEY(`what`, `at`)
);
--> statement-breakpoint
CREATE TABLE `leak_days` (
	`day` text NOT NULL,
	`stage_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`open` integer NOT NULL,
	`without_step` integer NOT NULL,
	`at_stake` text NOT NULL,
	PRIMARY KEY(`day`, `stage_id`, `owner_id`)
);
--> statement-breakpoint
CREATE TABLE `step_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`deal_id` text NOT NULL,
	`key` text NOT NULL,
	`what` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`zone` text NOT NULL,
	`all_day` integer NOT NULL,
	`evidence` text,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`deal_id`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `step_proposals_key` ON `step_proposals` (`key`);--> statement-breakpoint
CREATE INDEX `step_proposals_deal` ON `step_proposals` (`deal_id`,`state`);--> statement-breakpoint
CREATE TABLE `step_suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`stage_id` text,
	`after_kind` text,
	`what` text NOT NULL,
	`kind` text NOT NULL,
	`lead_days` integer NOT NULL,
	`at_minutes` integer,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `step_suggestions_stage` ON `step_suggestions` (`stage_id`);--> statement-breakpoint
ALTER TABLE `activities` ADD `evidence` text;--> statement-breakpoint
ALTER TABLE `deals` ADD `next_id` text;--> statement-breakpoint
ALTER TABLE `deals` ADD `next_form` text;--> statement-breakpoint
ALTER TABLE `deals` ADD `next_what` text;--> statement-breakpoint
ALTER TABLE `deals` ADD `next_kind` text;--> statement-breakpoint
ALTER TABLE `deals` ADD `next_at` integer;--> statement-breakpoint
ALTER TABLE `deals` ADD `next_zone` text;--> statement-breakpoint
ALTER TABLE `deals` ADD `next_all_day` integer;--> statement-breakpoint
ALTER TABLE `deals` ADD `next_owner_id` text REFERENCES people(id) ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE `deals` ADD `next_evidence` text;--> statement-breakpoint
ALTER TABLE `deals` ADD `next_since` integer;--> statement-breakpoint
CREATE INDEX `deals_next` ON `deals` (`next_at`) WHERE "deals"."next_at" IS NOT NULL;