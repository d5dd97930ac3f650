import { runStages } from './checks/stage.ts';
import { quickStages } from './checks/stages.ts';
import { summaryTable } from './checks/summary.ts';

const results = await runStages(quickStages);
console.log(`\n${summaryTable(results)}`);
if (results.some(({ outcome }) => outcome !== 'passed')) process.exitCode = 1;
