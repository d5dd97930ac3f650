/** Opens the clinic of a folder and moves it to a server: a process of its own, which a test kills. */
import { newComputer } from '../support/own-database.ts';
import { TEST_PASSWORD } from '../support/test-workstation.ts';

const [folder, uri = ''] = process.argv.slice(2);
const application = await newComputer(folder).open();
await application.call('accounts.signIn', { email: 'ada@own.clinic', password: TEST_PASSWORD });
await application.call('backup.moveToServer', { uri });
await application.stop();
