import { addDays, addMonths, clinicDate, clinicDayRange } from '#shared/domain/clinic-time.ts';
import { bornBetween, EXPIRES_SOON_DAYS, type PatientListFilter } from '#shared/domain/patient-list.ts';
import { conditionBeginnings } from '#shared/domain/patient-listing.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import type { ListCondition } from './list-repository.ts';
import { conditionStarts, hasInsurance, seenByDoctor } from './stored-conditions-repository.ts';

type Range = Record<string, string>;

function range(field: string, bounds: Range): ListCondition[] {
  return Object.keys(bounds).length > 0 ? [{ [field]: bounds }] : [];
}

/** The condition of a birth: whoever has no birth date has no age. */
function ageConditions(filter: PatientListFilter, today: string): ListCondition[] {
  if (filter.ageFrom === undefined && filter.ageTo === undefined) return [];
  const { from = '0', to } = bornBetween(filter, today);
  return range('listing.born', { $gte: from, ...(to ? { $lte: to } : {}) });
}

function visitConditions(
  { lastVisitFrom, lastVisitTo, notSeenForMonths }: PatientListFilter,
  today: string,
  timeZone: string,
): ListCondition[] {
  // The listing has moments with their milliseconds, and is compared as text.
  const startOf = (date: string) => new Date(clinicDayRange(date, timeZone).start).toISOString();
  const conditions: ListCondition[] = [];
  if (lastVisitFrom || lastVisitTo) {
    conditions.push({
      'listing.lastVisit': {
        $gte: lastVisitFrom ? startOf(lastVisitFrom) : '0',
        ...(lastVisitTo ? { $lt: startOf(addDays(lastVisitTo, 1)) } : {}),
      },
    });
  }
  // Who was never here has nothing there, which is before everything.
  if (notSeenForMonths !== undefined) {
    conditions.push({ 'listing.lastVisit': { $lt: startOf(addMonths(today, -notSeenForMonths)) } });
  }
  return conditions;
}

/**
 * What a filter asks of the collection.
 * @throws AppError FORBIDDEN where a condition is asked for by somebody who may not read charts
 */
export function listConditions(
  { clinic, now, session }: RequestContext,
  filter: PatientListFilter,
): ListCondition[] {
  const today = clinicDate(now, clinic.timeZone);
  const beginnings = conditionBeginnings(filter.condition ?? '');
  if (beginnings.length > 0 && !session.abilities.has('chart.read')) throw new AppError('FORBIDDEN');
  return [
    ...(filter.status ? [{ status: filter.status }] : []),
    ...ageConditions(filter, today),
    ...visitConditions(filter, today, clinic.timeZone),
    ...(filter.doctorId ? [seenByDoctor(filter.doctorId)] : []),
    ...conditionStarts(beginnings),
    ...(filter.insurer ? [{ 'insurance.provider': filter.insurer }] : []),
    ...(filter.insurance ? hasInsurance(filter.insurance, today, addDays(today, EXPIRES_SOON_DAYS)) : []),
  ];
}
