import { expect, test } from './fixtures/test.ts';

test('the window opens, with its title and without a complaint', async ({ clinic }) => {
  await expect(clinic.window).toHaveTitle('Glytch Clinic');
  await expect(clinic.window.getByRole('heading').first()).toBeVisible();
  expect(clinic.errors).toEqual([]);
  const size = await clinic.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getMinimumSize(),
  );
  expect(size).toEqual([1024, 640]);
});

test('the page has no Node and only the bridge', async ({ clinic }) => {
  const found = await clinic.window.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    bridge: Object.keys(Reflect.get(globalThis, 'glytch')).sort(),
  }));
  expect(found).toEqual({ require: 'undefined', process: 'undefined', bridge: ['invoke', 'subscribe'] });
});

test('opening a window, leaving the page and asking for permissions are refused', async ({ clinic }) => {
  const { window, app } = clinic;
  const address = window.url();
  expect(await window.evaluate(() => globalThis.open('https://example.com/') === null)).toBe(true);
  await window.evaluate(() => globalThis.location.assign('https://example.com/'));
  await window.evaluate(() => globalThis.location.assign('file:///etc/passwd'));
  // A navigation that was let through would have left this page by the time it answers twice.
  for (const _ of [1, 2])
    await window.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(window.url()).toBe(address);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  const permission = await window.evaluate(
    async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
  );
  expect(permission).toBe('denied');
});

test('the page may not evaluate text, fetch from elsewhere or load inline scripts', async ({ clinic }) => {
  const outcome = await clinic.window.evaluate(async () => {
    const refused = async (work: () => unknown) => {
      try {
        await work();
        return false;
      } catch {
        return true;
      }
    };
    const script = document.createElement('script');
    script.textContent = 'globalThis.inlineRan = true';
    document.head.append(script);
    return {
      fetch: await refused(() => fetch('https://example.com/')),
      inline: Reflect.get(globalThis, 'inlineRan') === undefined,
      outside: (await fetch('app://clinic/..%2f..%2fpackage.json')).status,
    };
  });
  expect(outcome).toEqual({ fetch: true, inline: true, outside: 404 });
});

test('the size of the window is remembered', async ({ launchClinic, clinic }) => {
  await clinic.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1200, 700));
  // The system resizes a window in its own time.
  const bounds = () =>
    clinic.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  await expect.poll(bounds).toMatchObject({ width: 1200, height: 700 });
  await clinic.app.close();
  const again = await launchClinic({ userData: clinic.userData });
  const size = await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());
  expect(size).toEqual([1200, 700]);
});
