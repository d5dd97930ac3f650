import {
  type Icon,
  IconArmchair,
  IconCalendar,
  IconClock,
  IconFlask,
  IconHistory,
  IconSettings,
  IconStethoscope,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { SignedInSession } from '#shared/contract/session.ts';
import type { Ability } from '#shared/permissions.ts';
import { words } from '#shared/words/words.ts';

/** An entry of the rail. Its path has a route in `routes.tsx`. */
export interface Screen {
  path: string;
  title: string;
  icon: Icon;
  isFor: (session: SignedInSession) => boolean;
}

const needs =
  (ability: Ability) =>
  ({ abilities }: SignedInSession) =>
    abilities.includes(ability);

const say = words.app.screens;

/** The rail, from top to bottom. The first entry that a person may see is where their day begins. */
const screens: Screen[] = [
  { path: '/my-day', title: say.myDay, icon: IconStethoscope, isFor: needs('chart.read') },
  { path: '/orders', title: say.orders, icon: IconFlask, isFor: needs('chart.read') },
  { path: '/calendar', title: say.calendar, icon: IconCalendar, isFor: needs('scheduling.see') },
  {
    path: '/waiting-room',
    title: say.waitingRoom,
    icon: IconArmchair,
    isFor: needs('scheduling.book'),
  },
  { path: '/patients', title: say.patients, icon: IconUsers, isFor: needs('patients.find') },
  { path: '/my-hours', title: say.myHours, icon: IconClock, isFor: needs('availability.editOwn') },
  {
    // Administrators keep the hours in each doctor's pane under Staff.
    path: '/hours',
    title: say.hours,
    icon: IconClock,
    isFor: ({ abilities }) =>
      abilities.includes('availability.editAny') && !abilities.includes('staff.manage'),
  },
  { path: '/staff', title: say.staff, icon: IconUsersGroup, isFor: needs('staff.manage') },
  { path: '/audit', title: say.audit, icon: IconHistory, isFor: needs('audit.read') },
  { path: '/settings', title: say.settings, icon: IconSettings, isFor: needs('clinic.manage') },
];

/** What the rail shows to a person. */
export function screensFor(session: SignedInSession): Screen[] {
  return screens.filter((screen) => screen.isFor(session));
}
