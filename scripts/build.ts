import { buildApplication } from './build-application.ts';

process.exitCode = await buildApplication();
