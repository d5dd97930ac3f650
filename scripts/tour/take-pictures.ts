import { readAuditLog, showCodeLists, showDatabase, showSchedulingSettings, showStaff } from './admin.ts';
import { choosePatient } from './choose-patient.ts';
import { writeNote } from './doctor.ts';
import { showDueList } from './due-list.ts';
import { firstRun } from './first-run.ts';
import { bookAndCheckIn, registerPatient, showCalendarViews, showWaitingRoom } from './front-desk.ts';
import { lockAndUnlock } from './lock.ts';
import { takeVitals } from './nurse.ts';
import { showDuplicates, showList } from './registry.ts';
import { startTour, type Tour } from './tour.ts';

/** One day, from hand to hand. */
async function takePictures(tour: Tour): Promise<void> {
  await firstRun(tour);

  await tour.signIn('nurse@demo.clinic');
  const followed = await choosePatient(tour, 'Lindqvist');
  await tour.signOut();

  await tour.signIn('frontdesk@demo.clinic');
  await bookAndCheckIn(tour, followed);
  await showCalendarViews(tour);
  await showWaitingRoom(tour, followed);
  await registerPatient(tour, followed);
  await showList(tour);
  await showDuplicates(tour);
  await showDueList(tour);
  await tour.signOut();

  await tour.signIn('nurse@demo.clinic');
  await takeVitals(tour, followed);
  await tour.signOut();

  await tour.signIn('doctor@demo.clinic');
  await writeNote(tour, followed);
  await lockAndUnlock(tour);
  await tour.signOut();

  await tour.signIn('admin@demo.clinic');
  await readAuditLog(tour, followed);
  await showStaff(tour);
  await showSchedulingSettings(tour);
  await showCodeLists(tour);
  await showDatabase(tour);
}

const tour = await startTour();
try {
  await takePictures(tour);
} catch (error) {
  await tour.window.screenshot({ path: 'test-results/tour-failed.png' }).catch(() => undefined);
  throw error;
} finally {
  await tour.close();
}
