import { buildApplication } from './build-application.ts';
import { packageApplication } from './package-application.ts';

process.exitCode = (await buildApplication()) || (await packageApplication());
