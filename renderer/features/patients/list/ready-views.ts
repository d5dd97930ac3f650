import type { PatientListView } from '#shared/domain/patient-list.ts';
import { words } from '#shared/words/words.ts';
import { usualColumns } from './use-list-view.ts';

const say = words.registry.list.views;
const byName = { by: 'name', isDescending: false } as const;

/** A view with a name, to be opened. */
export interface NamedView {
  id: string;
  name: string;
  view: PatientListView;
}

/** The views that are there from the start. */
export const readyViews: NamedView[] = [
  { id: 'all', name: say.all, view: { filter: {}, sort: byName, columns: usualColumns } },
  {
    id: 'not-seen',
    name: say.notSeen,
    view: {
      filter: { status: 'active', notSeenForMonths: 12 },
      sort: { by: 'lastVisit', isDescending: true },
      columns: ['born', 'age', 'number', 'phone', 'lastVisit', 'visits'],
    },
  },
  {
    id: 'expiring',
    name: say.expiring,
    view: {
      filter: { status: 'active', insurance: 'expires-soon' },
      sort: byName,
      columns: ['born', 'number', 'phone', 'insurer', 'insuredUntil'],
    },
  },
  {
    id: 'children',
    name: say.children,
    view: {
      filter: { status: 'active', ageTo: 5 },
      sort: { by: 'born', isDescending: true },
      columns: ['born', 'age', 'sex', 'number', 'phone', 'lastVisit'],
    },
  },
];
