import type { Db } from 'mongodb';
import { addHistoryEntries } from './add-history-entries.ts';
import { addListing } from './add-listing.ts';
import { addSchedulingSettings } from './add-scheduling-settings.ts';
import { addSoundKeys } from './add-sound-keys.ts';
import { addWaitingOrders } from './add-waiting-orders.ts';
import { renewSearchKeys } from './renew-search-keys.ts';

/** A change to documents that are already there. It must come to the same end when it runs twice or in two places. */
export interface Migration {
  /** Numbered and named, "001-add-search-keys"; never changed once released. */
  id: string;
  run(db: Db): Promise<void>;
}

/** In the order in which they run. New collections, validators and indexes need none: `migrate` brings those up to date. */
export const migrations: readonly Migration[] = [
  { id: '001-add-sound-keys', run: addSoundKeys },
  { id: '002-add-scheduling-settings', run: addSchedulingSettings },
  { id: '003-add-history-entries', run: addHistoryEntries },
  { id: '004-renew-search-keys', run: renewSearchKeys },
  { id: '005-add-listing', run: addListing },
  { id: '006-add-waiting-orders', run: addWaitingOrders },
];
