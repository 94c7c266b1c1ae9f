CREATE TABLE `poc_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`poc_id` text NOT NULL,
	`packet_id` text NOT NULL,
	`answer_key` text NOT NULL,
	`answered_by` text NOT NULL,
	`answered_at` integer NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`decisions` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`poc_id`) REFERENCES `pocs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`packet_id`) REFERENCES `poc_packets`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `poc_answers_key` ON `poc_answers` (`answer_key`);--> statement-breakpoint
CREATE INDEX `poc_answers_poc` ON `poc_answers` (`poc_id`);--> statement-breakpoint
CREATE INDEX `poc_answers_packet` ON `poc_answers` (`packet_id`);--> statement-breakpoint
CREATE TABLE `poc_calls` (
	`id` text PRIMARY KEY NOT NULL,
	`poc_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`poc_id`) REFERENCES `pocs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `poc_calls_pair` ON `poc_calls` (`poc_id`,`activity_id`);--> statement-breakpoint
CREATE INDEX `poc_calls_activity` ON `poc_calls` (`activity_id`);--> statement-breakpoint
CREATE TABLE `poc_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`poc_id` text NOT NULL,
	`on_kind` text NOT NULL,
	`on_id` text NOT NULL,
	`author` text NOT NULL,
	`side` text NOT NULL,
	`body` text NOT NULL,
	`shared` integer NOT NULL,
	`said_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`poc_id`) REFERENCES `pocs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `poc_comments_poc` ON `poc_comments` (`poc_id`);--> statement-breakpoint
CREATE INDEX `poc_comments_on` ON `poc_comments` (`on_id`);--> statement-breakpoint
CREATE TABLE `poc_criteria` (
	`id` text PRIMARY KEY NOT NULL,
	`poc_id` text NOT NULL,
	`title` text NOT NULL,
	`metric` text NOT NULL,
	`target` text NOT NULL,
	`actual` text NOT NULL,
	`how_measured` text NOT NULL,
	`result` text NOT NULL,
	`customer_ticked` integer NOT NULL,
	`evidence_url` text,
	`evidence_note` text NOT NULL,
	`position` integer NOT NULL,
	`shared` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`poc_id`) REFERENCES `pocs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `poc_criteria_poc` ON `poc_criteria` (`poc_id`,`position`);--> statement-breakpoint
CREATE TABLE `poc_links` (
	`id` text PRIMARY KEY NOT NULL,
	`poc_id` text NOT NULL,
	`topic` text NOT NULL,
	`title` text NOT NULL,
	`url` text NOT NULL,
	`because` text NOT NULL,
	`origin` text NOT NULL,
	`position` integer NOT NULL,
	`shared` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`poc_id`) REFERENCES `pocs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `poc_links_poc` ON `poc_links` (`poc_id`,`position`);--> statement-breakpoint
CREATE TABLE `poc_milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`poc_id` text NOT NULL,
	`title` text NOT NULL,
	`note` text NOT NULL,
	`status` text NOT NULL,
	`done_on` text,
	`our_owner` text,
	`their_owner` text,
	`start_rule` text,
	`start_day` text,
	`end_rule` text,
	`end_day` text,
	`position` integer NOT NULL,
	`shared` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`poc_id`) REFERENCES `pocs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `poc_milestones_poc` ON `poc_milestones` (`poc_id`,`position`);--> statement-breakpoint
CREATE TABLE `poc_packets` (
	`id` text PRIMARY KEY NOT NULL,
	`poc_id` text NOT NULL,
	`revision` integer NOT NULL,
	`content` text NOT NULL,
	`digest` text NOT NULL,
	`protected` integer NOT NULL,
	`published_to` text,
	`made_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`poc_id`) REFERENCES `pocs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `poc_packets_revision` ON `poc_packets` (`poc_id`,`revision`);--> statement-breakpoint
CREATE TABLE `poc_phases` (
	`id` text PRIMARY KEY NOT NULL,
	`poc_id` text NOT NULL,
	`milestone_id` text,
	`title` text NOT NULL,
	`note` text NOT NULL,
	`start_rule` text,
	`start_day` text,
	`end_rule` text,
	`end_day` text,
	`position` integer NOT NULL,
	`shared` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`poc_id`) REFERENCES `pocs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`milestone_id`) REFERENCES `poc_milestones`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `poc_phases_poc` ON `poc_phases` (`poc_id`,`position`);--> statement-breakpoint
CREATE INDEX `poc_phases_milestone` ON `poc_phases` (`milestone_id`);--> statement-breakpoint
CREATE TABLE `poc_stack` (
	`id` text PRIMARY KEY NOT NULL,
	`poc_id` text NOT NULL,
	`platform` text,
	`framework` text,
	`name` text NOT NULL,
	`note` text NOT NULL,
	`state` text NOT NULL,
	`confirmed_by` text,
	`position` integer NOT NULL,
	`shared` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`poc_id`) REFERENCES `pocs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `poc_stack_poc` ON `poc_stack` (`poc_id`,`position`);--> statement-breakpoint
CREATE TABLE `poc_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`poc_id` text NOT NULL,
	`phase_id` text NOT NULL,
	`title` text NOT NULL,
	`note` text NOT NULL,
	`internal_note` text NOT NULL,
	`status` text NOT NULL,
	`done_on` text,
	`our_owner` text,
	`their_owner` text,
	`start_rule` text,
	`start_day` text,
	`end_rule` text,
	`end_day` text,
	`position` integer NOT NULL,
	`shared` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`poc_id`) REFERENCES `pocs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`phase_id`) REFERENCES `poc_phases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `poc_tasks_poc` ON `poc_tasks` (`poc_id`,`phase_id`,`status`,`end_day`,`done_on`,`start_day`);--> statement-breakpoint
CREATE INDEX `poc_tasks_phase` ON `poc_tasks` (`phase_id`,`position`);--> statement-breakpoint
CREATE TABLE `poc_team` (
	`id` text PRIMARY KEY NOT NULL,
	`poc_id` text NOT NULL,
	`side` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`title` text NOT NULL,
	`email` text,
	`champion` integer NOT NULL,
	`contact_id` text,
	`position` integer NOT NULL,
	`shared` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`poc_id`) REFERENCES `pocs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `poc_team_poc` ON `poc_team` (`poc_id`,`position`);--> statement-breakpoint
CREATE INDEX `poc_team_contact` ON `poc_team` (`contact_id`);--> statement-breakpoint
CREATE TABLE `poc_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`body` text NOT NULL,
	`retired` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `poc_templates_version` ON `poc_templates` (`key`,`version`);--> statement-breakpoint
CREATE TABLE `poc_values` (
	`id` text PRIMARY KEY NOT NULL,
	`poc_id` text NOT NULL,
	`kind` text NOT NULL,
	`said` text NOT NULL,
	`quote` text NOT NULL,
	`quoted_from` text NOT NULL,
	`activity_id` text,
	`confidence` integer,
	`quote_internal` integer NOT NULL,
	`position` integer NOT NULL,
	`shared` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`poc_id`) REFERENCES `pocs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `poc_values_poc` ON `poc_values` (`poc_id`,`position`);--> statement-breakpoint
CREATE INDEX `poc_values_activity` ON `poc_values` (`activity_id`);--> statement-breakpoint
CREATE TABLE `pocs` (
	`id` text PRIMARY KEY NOT NULL,
	`deal_id` text NOT NULL,
	`name` text NOT NULL,
	`summary` text NOT NULL,
	`internal_note` text NOT NULL,
	`outcome` text NOT NULL,
	`outcome_note` text NOT NULL,
	`ended_on` text,
	`kickoff` text NOT NULL,
	`working_days` text NOT NULL,
	`holidays` text NOT NULL,
	`template_id` text NOT NULL,
	`template_version` integer NOT NULL,
	`branding` text NOT NULL,
	`signed_by` text,
	`signed_on` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`deal_id`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `pocs_deal` ON `pocs` (`deal_id`);--> statement-breakpoint
CREATE INDEX `pocs_outcome` ON `pocs` (`outcome`);