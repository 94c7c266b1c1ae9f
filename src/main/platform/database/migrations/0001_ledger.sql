-- The table of changes. `before` and `after` have no declared type, so that a value keeps its own.
-- op: 1 insert (the row itself is found in its table, or in the change that deleted it),
--     2 update (one row per field), 3 delete (`before` is the whole row as JSON).
-- stamp: the row's updated_at before the change.
CREATE TABLE `changes` (
	`seq` integer PRIMARY KEY,
	`command` integer NOT NULL,
	`tbl` text NOT NULL,
	`row` text NOT NULL,
	`op` integer NOT NULL,
	`field` text,
	`before`,
	`after`,
	`stamp` integer
);
--> statement-breakpoint
-- Which changes are about a row. Filled behind the writes, as an index on `changes` itself would double
-- the cost of every large command; what it has not reached yet is found by reading the tail of `changes`.
CREATE TABLE `change_rows` (
	`row` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY (`row`, `seq`)
) WITHOUT ROWID;
--> statement-breakpoint
-- Holds one row while a command is open, inside its transaction. Without it the triggers refuse the change.
CREATE TABLE `open_command` (`seq` integer NOT NULL);
