CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`domain` text,
	`website` text,
	`industry` text,
	`employees` integer,
	`annual_revenue_minor` integer,
	`currency` text,
	`country` text,
	`city` text,
	`phone` text,
	`owner_id` text,
	`source` text,
	`external_id` text,
	`tags` text DEFAULT '[]' NOT NULL,
	`custom` text DEFAULT '{}' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `accounts_name` ON `accounts` ("name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `accounts_domain` ON `accounts` (`domain`) WHERE "accounts"."domain" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `accounts_owner` ON `accounts` (`owner_id`);--> statement-breakpoint
CREATE INDEX `accounts_external` ON `accounts` (`external_id`) WHERE "accounts"."external_id" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `activities` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`body` text,
	`occurred_at` integer NOT NULL,
	`duration_minutes` integer,
	`owner_id` text,
	`account_id` text,
	`contact_id` text,
	`deal_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`deal_id`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `activities_deal` ON `activities` (`deal_id`,`occurred_at`);--> statement-breakpoint
CREATE INDEX `activities_account` ON `activities` (`account_id`,`occurred_at`);--> statement-breakpoint
CREATE INDEX `activities_contact` ON `activities` (`contact_id`,`occurred_at`);--> statement-breakpoint
CREATE INDEX `activities_when` ON `activities` (`occurred_at`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text,
	`name` text NOT NULL,
	`title` text,
	`email` text,
	`phone` text,
	`owner_id` text,
	`source` text,
	`external_id` text,
	`tags` text DEFAULT '[]' NOT NULL,
	`custom` text DEFAULT '{}' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `contacts_name` ON `contacts` ("name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `contacts_email` ON `contacts` (`email`);--> statement-breakpoint
CREATE INDEX `contacts_account` ON `contacts` (`account_id`);--> statement-breakpoint
CREATE INDEX `contacts_owner` ON `contacts` (`owner_id`);--> statement-breakpoint
CREATE INDEX `contacts_external` ON `contacts` (`external_id`) WHERE "contacts"."external_id" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `custom_fields` (
	`id` text PRIMARY KEY NOT NULL,
	`record_kind` text NOT NULL,
	`label` text NOT NULL,
	`type` text NOT NULL,
	`choices` text DEFAULT '[]' NOT NULL,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `deal_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`deal_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`deal_id`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deal_contacts_pair` ON `deal_contacts` (`deal_id`,`contact_id`);--> statement-breakpoint
CREATE INDEX `deal_contacts_contact` ON `deal_contacts` (`contact_id`);--> statement-breakpoint
CREATE TABLE `deals` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`account_id` text,
	`owner_id` text,
	`stage_id` text NOT NULL,
	`amount_minor` integer,
	`currency` text,
	`probability` integer,
	`forecast_category` text,
	`close_date` text,
	`source` text,
	`lost_reason` text,
	`external_id` text,
	`tags` text DEFAULT '[]' NOT NULL,
	`custom` text DEFAULT '{}' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deals_name` ON `deals` ("name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `deals_account` ON `deals` (`account_id`);--> statement-breakpoint
CREATE INDEX `deals_owner` ON `deals` (`owner_id`);--> statement-breakpoint
CREATE INDEX `deals_stage` ON `deals` (`stage_id`);--> statement-breakpoint
CREATE INDEX `deals_external` ON `deals` (`external_id`) WHERE "deals"."external_id" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `import_mappings` (
	`fingerprint` text PRIMARY KEY NOT NULL,
	`record_kind` text NOT NULL,
	`mapping` text NOT NULL,
	`used_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `kept_separate` (
	`id` text PRIMARY KEY NOT NULL,
	`record_kind` text NOT NULL,
	`low_id` text NOT NULL,
	`high_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kept_separate_pair` ON `kept_separate` (`low_id`,`high_id`);--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	`author_id` text,
	`account_id` text,
	`contact_id` text,
	`deal_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`deal_id`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `notes_deal` ON `notes` (`deal_id`) WHERE "notes"."deal_id" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `notes_account` ON `notes` (`account_id`) WHERE "notes"."account_id" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `notes_contact` ON `notes` (`contact_id`) WHERE "notes"."contact_id" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `people_name` ON `people` ("name" COLLATE NOCASE);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`record_kind` text NOT NULL,
	`name` text NOT NULL,
	`definition` text NOT NULL,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stages` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`outcome` text NOT NULL,
	`probability` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `commands` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`label` text NOT NULL,
	`actor` text NOT NULL,
	`actor_name` text,
	`kind` text NOT NULL,
	`target` integer,
	`undone_by` integer,
	`at` integer NOT NULL,
	`first_change` integer NOT NULL,
	`last_change` integer NOT NULL,
	`touched` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `commands_id` ON `commands` (`id`);--> statement-breakpoint
CREATE TABLE `departures` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`destination` text NOT NULL,
	`what` text NOT NULL,
	`bytes` integer
);
--> statement-breakpoint
CREATE INDEX `departures_at` ON `departures` (`at`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`dedupe_key` text,
	`state` text NOT NULL,
	`payload` text NOT NULL,
	`progress_done` integer NOT NULL,
	`progress_total` integer,
	`result` text,
	`error` text,
	`attempts` integer NOT NULL,
	`max_attempts` integer NOT NULL,
	`run_after` integer NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer
);
--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`state`,`run_after`);--> statement-breakpoint
CREATE INDEX `jobs_key` ON `jobs` (`dedupe_key`);--> statement-breakpoint
CREATE TABLE `workspace_facts` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
