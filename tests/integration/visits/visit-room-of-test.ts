import { afterAll, beforeAll, beforeEach } from 'vitest';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { openVisitRoom, type VisitRoom } from './visit-room.ts';

/** The visit room of the test that runs. */
export interface RoomOfTest extends Readonly<VisitRoom> {
  readonly clinic: TestClinic;
  readonly database: TestDatabase;
}

/** Gives each test of a file a clinic of its own, with a doctor's room and its desk. */
export function visitRoomOfTest(): RoomOfTest {
  let database: TestDatabase;
  let clinic: TestClinic;
  let practice: VisitRoom;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.stop());
  beforeEach(async () => {
    clinic = await createTestClinic(database);
    practice = await openVisitRoom(clinic);
    return () => clinic.stop();
  });
  return {
    get database() {
      return database;
    },
    get clinic() {
      return clinic;
    },
    get doctor() {
      return practice.doctor;
    },
    get desk() {
      return practice.desk;
    },
    get room() {
      return practice.room;
    },
    begin: (dateTime) => practice.begin(dateTime),
    complete: (visit, edits) => practice.complete(visit, edits),
  };
}
