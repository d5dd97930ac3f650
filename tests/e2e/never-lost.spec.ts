import { startProxy } from '#tests/integration/support/counting-proxy.ts';
import { TEST_PASSWORD } from '#tests/integration/support/test-workstation.ts';
import { expect, signIn, test } from './fixtures/shared-clinic.ts';

test('what is typed outlives a lock, somebody else at the screen, a server that stops, and the end of the application', async ({
  shared,
  launchClinic,
}, testInfo) => {
  test.setTimeout(150_000);
  await shared.bookAndCheckIn();
  const server = await startProxy(shared.clinic.uri);
  const env = { GLYTCH_MONGODB_URI: server.uri };
  const userData = testInfo.outputPath('workstation');
  let room = await launchClinic({ env, userData });
  let { window } = room;
  const stored = async () => (await shared.desk.collections.visits.find({}))[0];
  const subjective = () => window.getByLabel('Subjective');
  await signIn(window, shared.people.doctor);
  await window.getByRole('row', { name: /Elena Petrova/ }).click();
  await window.getByRole('button', { name: 'Take the patient in' }).click();

  await test.step('a lock in the middle of a sentence', async () => {
    await subjective().click();
    await window.keyboard.type('Dizzy since ');
    await window.keyboard.press('Control+l');
    await expect(window.getByRole('heading', { name: 'Locked' })).toBeVisible();
    await expect(window.getByText('Dizzy since')).not.toBeVisible();
    await window.getByLabel('Password of Amara Lindqvist').fill(TEST_PASSWORD);
    await window.keyboard.press('Enter');
    await expect(subjective()).toBeFocused();
    await window.keyboard.type('Monday');
    await expect(subjective()).toHaveValue('Dizzy since Monday');
    await expect.poll(async () => (await stored())?.subjective).toBe('Dizzy since Monday');
  });

  await test.step('somebody else sits down in the middle of a sentence, and sees nothing of it', async () => {
    await window.keyboard.type(', worse ');
    await window.keyboard.press('Control+l');
    await window.getByRole('button', { name: 'Someone else signs in' }).click();
    await signIn(window, shared.people.receptionist);
    await expect(window.getByRole('button', { name: /Account of Maria Okafor/ })).toBeVisible();
    await expect(window.getByText(/Dizzy since/)).toHaveCount(0);
    await window.keyboard.press('Control+l');
    await window.getByRole('button', { name: 'Someone else signs in' }).click();
    await signIn(window, shared.people.doctor);
    // It is sent although nobody opens the note.
    await expect.poll(async () => (await stored())?.subjective).toBe('Dizzy since Monday, worse ');
    await window.getByRole('row', { name: /Elena Petrova/ }).click();
    await window.getByRole('button', { name: 'Go on with the note' }).click();
    await expect(subjective()).toHaveValue('Dizzy since Monday, worse ');
  });

  await test.step('the server stops: one line says so, and writing goes on', async () => {
    server.cut();
    await subjective().click();
    await window.keyboard.press('End');
    await window.keyboard.type('in the evening');
    const state = window.getByText(
      /The database does not answer\. What you write is kept on this computer \(\d/,
    );
    await expect(state).toBeVisible({ timeout: 30_000 });
    await window.keyboard.press('Alt+5');
    await window.keyboard.type('Fluids');
    await expect(subjective()).toHaveValue('Dizzy since Monday, worse in the evening');
  });

  await test.step('the server is back: everything is sent without a click', async () => {
    server.mend();
    await expect.poll(async () => (await stored())?.plan, { timeout: 40_000 }).toBe('Fluids');
    expect(await stored()).toMatchObject({ subjective: 'Dizzy since Monday, worse in the evening' });
    await expect(window.getByText(/^Saved \d/)).toBeVisible();
  });

  await test.step('the application is killed while the server is away: the text is back and is sent', async () => {
    server.cut();
    await window.keyboard.type(', rest');
    await expect(window.getByText(/What you write is kept on this computer \(\d/)).toBeVisible({
      timeout: 30_000,
    });
    room.app.process().kill('SIGKILL');
    await room.close();
    server.mend();
    room = await launchClinic({ env, userData });
    ({ window } = room);
    await signIn(window, shared.people.doctor);
    await expect.poll(async () => (await stored())?.plan).toBe('Fluids, rest');
  });
  expect(room.errors).toEqual([]);
  await server.stop();
});
