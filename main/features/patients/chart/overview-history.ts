import type { ChartOverview } from '#shared/contract/chart.ts';
import { stands } from '#shared/domain/history-entry.ts';
import { dueVaccines } from '#shared/domain/immunization-due.ts';
import { foldName } from '#shared/domain/name-words.ts';
import type { Patient } from '#shared/domain/patient.ts';
import type { ListedMedicine } from '#shared/domain/reconcile-medications.ts';

/** The conditions that stand, with their code and since when they are in the record. */
export function conditionsOf(patient: Patient): ChartOverview['conditions'] {
  return (patient.historyEntries ?? [])
    .filter((entry) => entry.kind === 'condition' && stands(entry))
    .map(({ text, icdCode, addedAt }) => ({ text, icdCode, since: addedAt }));
}

/** The medicines on the list of the medical history. */
export function listedMedicinesOf(patient: Patient): ListedMedicine[] {
  return (patient.historyEntries ?? [])
    .filter((entry) => entry.kind === 'medication' && stands(entry))
    .map(({ text, addedAt }) => ({ text, since: addedAt }));
}

/** What is due next, and the last doses of what has no next date. */
export function immunizationsOf(patient: Patient): ChartOverview['immunizations'] {
  const doses = patient.medicalHistory?.immunizations ?? [];
  const due = dueVaccines(doses);
  const dueNames = new Set(due.map(({ vaccine }) => foldName(vaccine)));
  const given = new Map<string, ChartOverview['immunizations']['given'][number]>();
  for (const { vaccine, date } of doses) {
    const name = foldName(vaccine ?? '').trim();
    if (!vaccine || dueNames.has(name)) continue;
    const known = given.get(name);
    if (!known || (date ?? '') >= (known.date ?? '')) given.set(name, { vaccine, date });
  }
  return { due, given: [...given.values()].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '')) };
}
