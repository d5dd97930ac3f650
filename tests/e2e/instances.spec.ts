import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { launchFlags } from '#scripts/runtimes/launch-flags.ts';
import { repositoryFolder } from '#scripts/runtimes/repository.ts';
import { expect, test } from './fixtures/test.ts';

test('a second instance on the same data folder gives way to the first', async ({ clinic }) => {
  const electron = process.env.ELECTRON_EXEC_PATH;
  if (!electron) throw new Error('Run the tests by npm run test:e2e, which says where Electron is.');
  await clinic.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const second = spawn(electron, [...launchFlags(), repositoryFolder], {
    env: { ...process.env, GLYTCH_USER_DATA: clinic.userData },
    stdio: 'ignore',
  });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  expect(await clinic.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('two data folders run side by side', async ({ launchClinic }) => {
  const [one, other] = [await launchClinic(), await launchClinic()];
  await expect(one.window).toHaveTitle('Glytch Clinic');
  await expect(other.window).toHaveTitle('Glytch Clinic');
});

test('the application ends by itself when its window is closed', async ({ clinic }) => {
  const exited = once(clinic.app.process(), 'exit', { signal: AbortSignal.timeout(8_000) });
  await clinic.window.waitForLoadState();
  await clinic.app.evaluate(({ BrowserWindow }) =>
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close()),
  );
  expect((await exited)[0]).toBe(0);
});
