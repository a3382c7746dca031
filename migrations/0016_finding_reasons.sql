ALTER TABLE `findings` ADD `reason` text;
--> statement-breakpoint
-- Until now the reason stood in the sentence alone.
UPDATE `findings` SET `reason` = CASE
  WHEN instr(`explanation`, '": they measure different things (') THEN 'scope'
  WHEN instr(`explanation`, '": the units differ (') OR instr(`explanation`, '": the same digits with another magnitude') THEN 'unit'
  WHEN instr(`explanation`, '": the methods differ (') THEN 'method'
  WHEN instr(`explanation`, '": the periods differ (') THEN 'period'
  ELSE 'genuine' END
WHERE `rule` = 'conflict';
