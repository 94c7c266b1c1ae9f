CREATE TABLE `custom_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`spec` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `deal_history` (
	`seq` integer PRIMARY KEY NOT NULL,
	`deal_id` text NOT NULL,
	`field` text NOT NULL,
	`at` integer NOT NULL,
	`before` text,
	`after` text
);
--> statement-breakpoint
CREATE INDEX `deal_history_deal` ON `deal_history` (`deal_id`,`field`,`seq`);--> statement-breakpoint
CREATE TABLE `deal_looks` (
	`id` text PRIMARY KEY NOT NULL,
	`deal_id` text NOT NULL,
	`at` integer NOT NULL,
	`engine` text NOT NULL,
	`model` text,
	`content` text NOT NULL,
	FOREIGN KEY (`deal_id`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `deal_looks_deal` ON `deal_looks` (`deal_id`,`at`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`channel` text NOT NULL,
	`recipient` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_try_at` integer,
	`sent_at` integer,
	`error` text,
	`job_id` text,
	FOREIGN KEY (`run_id`) REFERENCES `schedule_runs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `deliveries_run` ON `deliveries` (`run_id`);--> statement-breakpoint
CREATE TABLE `exchange_rates` (
	`id` text PRIMARY KEY NOT NULL,
	`rate` real NOT NULL,
	`base` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `finding_mutes` (
	`id` text PRIMARY KEY NOT NULL,
	`deal_id` text NOT NULL,
	`rule_id` text NOT NULL,
	`reason` text NOT NULL,
	`until` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`deal_id`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `finding_mutes_pair` ON `finding_mutes` (`deal_id`,`rule_id`);--> statement-breakpoint
CREATE TABLE `review_rechecks` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`deal_id` text NOT NULL,
	`at` integer NOT NULL,
	`open` integer NOT NULL,
	`health` real NOT NULL,
	`findings` text NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_rechecks_deal` ON `review_rechecks` (`review_id`,`deal_id`);--> statement-breakpoint
CREATE TABLE `review_schedules` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`words` text NOT NULL,
	`cron` text NOT NULL,
	`zone` text NOT NULL,
	`filter` text,
	`deliver` text NOT NULL,
	`enabled` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `review_snapshots` (
	`review_id` text PRIMARY KEY NOT NULL,
	`data` blob NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`at` integer NOT NULL,
	`took_ms` real NOT NULL,
	`started_by` text NOT NULL,
	`schedule_id` text,
	`scope` text NOT NULL,
	`health` real NOT NULL,
	`deals` integer NOT NULL,
	`findings` integer NOT NULL,
	`critical` integer NOT NULL,
	`counts` text NOT NULL,
	`money` text NOT NULL,
	`rules` text NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `reviews_at` ON `reviews` (`at`);--> statement-breakpoint
CREATE TABLE `rule_backtests` (
	`rule_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`spec` text NOT NULL,
	`result` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rule_overrides` (
	`id` text PRIMARY KEY NOT NULL,
	`rule_id` text NOT NULL,
	`whose` text NOT NULL,
	`enabled` integer,
	`severity` text,
	`thresholds` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rule_overrides_pair` ON `rule_overrides` (`rule_id`,`whose`);--> statement-breakpoint
CREATE TABLE `rule_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`rule_id` text NOT NULL,
	`version` integer NOT NULL,
	`what` text NOT NULL,
	`actor_name` text,
	`spec` text,
	`override` text,
	`layer` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rule_versions_of` ON `rule_versions` (`rule_id`,`version`);--> statement-breakpoint
CREATE TABLE `schedule_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`schedule_id` text NOT NULL,
	`schedule_name` text NOT NULL,
	`due_at` integer NOT NULL,
	`caught_up` integer NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`state` text NOT NULL,
	`review_id` text,
	`error` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `schedule_runs_due` ON `schedule_runs` (`schedule_id`,`due_at`);--> statement-breakpoint
CREATE INDEX `schedule_runs_started` ON `schedule_runs` (`started_at`);