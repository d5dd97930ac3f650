import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * electron-builder calls this when the package is laid out. An Electron that was given as a folder still holds the shell
 * that it shows in development.
 * @param {import('electron-builder').AfterPackContext} context
 */
export default async function removeDevelopmentShell(context) {
  const resources = context.packager.getResourcesDir(context.appOutDir);
  await rm(join(resources, 'default_app.asar'), { force: true });
}
