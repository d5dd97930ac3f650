import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStages } from './checks/stage.ts';
import { allStages } from './checks/stages.ts';
import { summaryTable, totalLine } from './checks/summary.ts';

const reports = mkdtempSync(join(tmpdir(), 'glytch-reports-'));
try {
  const results = await runStages(allStages(reports));
  console.log(`\n${summaryTable(results)}\n\n${totalLine(results)}`);
  if (results.some(({ outcome }) => outcome !== 'passed')) process.exitCode = 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
